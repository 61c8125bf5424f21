/** Invented recommendations and what the sides say of them, for documents written in tests. */
export const themes = [
  {
    label: 'Justice and detention',
    group: 'Persons deprived of their liberty & detainees',
    sdg: '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS',
  },
  { label: 'Expression, assembly and civic space', group: 'Media', sdg: '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS' },
  { label: 'Women and girls', group: 'Women & girls', sdg: '5 - GENDER EQUALITY' },
  { label: 'Disabilities and minorities', group: 'Persons with disabilities', sdg: '10 - REDUCED INEQUALITIES' },
  { label: 'Children and education', group: 'Children', sdg: '4 - QUALITY EDUCATION' },
  {
    label: 'Health, housing and living standards',
    group: 'Persons living in poverty',
    sdg: '3 - GOOD HEALTH AND WELL-BEING',
  },
] as const;

export const recommendationTexts = [
  'Establish an independent body, with power to investigate, for complaints against the police, adequately funded and open to complaints from every district',
  'Investigate all allegations of excessive use of force at public assemblies and publish the findings within a year',
  'Reduce pre-trial detention, in particular of children and of persons charged with minor offences',
  'Amend the Public Order Act so that peaceful assemblies need a notice and no permission',
  'Repeal the provisions of the Penal Code that make defamation a crime',
  'Adopt a law against domestic violence that covers economic abuse, and open shelters in each region',
  'Continue to raise the share of women in elected councils',
  'Guarantee legal aid in every district, with priority for women, persons with disabilities and rural communities',
  'Ensure reasonable accommodation in public schools and train teachers in sign language',
  'Take measures to end the statelessness of children born to parents without papers',
  'Consider ratifying the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights',
  'Bring drinking water to the settlements on the northern plateau before the next review',
  'Raise the budget for primary health care and publish what each district spends',
  'Strengthen the national human rights institution so that it complies with the Paris Principles',
] as const;

export const states = [
  'Norway',
  'Uruguay',
  'Kenya',
  'Thailand',
  'Iceland',
  'Chile',
  'Botswana',
  'Slovenia',
  'Japan',
  'Fiji',
] as const;

export const governmentSays = [
  'The amended Act entered into force in May 2026. Two hundred officers were trained on it, and a further budget line was adopted for the districts that had none.',
  'A bill is before the committee of Parliament; hearings with civil society were held in March and April.',
  'The ministry published its plan and opened offices in nine of thirty-two districts. Staff are being recruited for the others.',
  'The measure was found to be outside the mandate of the ministry; the matter was referred to the Attorney General.',
] as const;

export const coalitionSays = [
  'Two provisions that the recommendation names remain unchanged, and no data are published. Officers in four districts told observers that they had not heard of the Act.',
  'The draft of 2025 dropped the power to investigate deaths in custody; two staff remain of eleven.',
  'Offices opened in the towns. Members of the coalition who visited six rural districts found none.',
  'Nothing has been done since the review.',
] as const;

export const challenges = [
  'The districts have no budget line of their own for this; funds arrive in the third quarter.',
  'No data are kept by sex, age or disability.',
  'The bill has waited for a second reading since June.',
] as const;
