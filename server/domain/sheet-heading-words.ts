import type { SheetField } from './sheet-fields.js';

/**
 * Other headings of matrices as coalitions, ministries and mechanisms write them, in English, French, Spanish, Arabic and
 * Swahili: each as `headingKey` leaves it, apart by bars. The tests hold that none stands for two fields.
 */
const words: Readonly<Partial<Record<SheetField, string>>> = {
  NUMBER: `
    ref | reference | rec | rec no | serial number | s/n | sn | upr no | recommendation id
    | numero d'ordre | ref de la recommandation | numero de serie
    | clave | codigo | referencia | numero de orden
    | التسلسل | رقم تسلسلي | المرجع | م
    | nambari | namba | nambari ya pendekezo | namba ya pendekezo | aya`,
  TEXT: `
    upr recommendation | upr recommendations | accepted recommendation | accepted recommendations | supported recommendation
    | supported recommendations | content of the recommendation
    | libelle | intitule | enonce | enonce de la recommandation | recommandation acceptee | recommandations acceptees
    | contenu de la recommandation | enunciado | contenido de la recomendacion | recomendacion aceptada
    | recomendaciones aceptadas | محتوي التوصيه | محتوى التوصيه | التوصيات المقبوله
    | pendekezo | mapendekezo | maandishi ya pendekezo | mapendekezo yaliyokubaliwa`,
  EXPECTED_RESULT: `
    expected impact | intended result | intended outcome | desired outcome | target | targets | goal | goals | objective
    | objectives | outputs | expected outputs | deliverables
    | objectif | objectifs | impact attendu | produits attendus | effets attendus | cible | cibles
    | objetivo | objetivos | meta | metas | impacto esperado | productos esperados
    | الهدف | الاهداف | الاثر المتوقع | المخرجات | المخرجات المتوقعه | الغايه
    | matokeo | matokeo yanayotarajiwa | lengo | malengo | shabaha`,
  CHALLENGES: `
    what stands in the way | what is in the way | barrier | barriers | barriers to implementation | obstacle
    | obstacles to implementation | challenges to implementation | implementation challenges | challenges faced
    | challenges encountered | constraint | constraints | constraints and challenges | challenges and constraints
    | challenges/obstacles | bottlenecks | gaps | gaps and challenges | challenges and gaps | problems | issues | risks
    | risks and challenges | difficulties encountered | impediments | hindrances
    | ce qui fait obstacle | obstacles rencontres | difficultes rencontrees | defis rencontres | defis et obstacles
    | contraintes et defis | freins | entraves | blocages | lacunes | lacunes et defis | problemes | risques
    | que lo impide | lo que lo impide | obstaculos encontrados | obstaculos y desafios | desafios y obstaculos
    | dificultades encontradas | retos y obstaculos | barrera | barreras | limitaciones | problemas | riesgos | brechas
    | المعوقات | العقبات | العراقيل | الاشكاليات | المشكلات | المشاكل | التحديات والصعوبات | التحديات والمعوقات
    | الصعوبات والتحديات | ما يعيق التنفيذ | معوقات التنفيذ | تحديات التنفيذ | الفجوات | المخاطر
    | changamoto | vikwazo | vizuizi | matatizo | changamoto na vikwazo | pengo | mapengo | hatari`,
  NEXT_STEPS: `
    steps | planned steps | follow-up | follow up | recommendations for follow-up | further action | further steps
    | planned actions | actions planned | action points | remaining actions | what next | what comes next | the way forward
    | etapes suivantes | prochaines actions | actions a mener | actions prevues | perspectives | marche a suivre | suite a donner
    | pasos siguientes | proximas acciones | acciones previstas | acciones a seguir | seguimiento | camino a seguir
    | الاجراءات القادمه | الاجراءات المقترحه | سبل المضي قدما | المتابعه | الاجراءات المستقبليه
    | hatua zinazofuata | hatua inayofuata | hatua zijazo | ufuatiliaji | njia ya kusonga mbele`,
  LEAD: `
    lead agency/ministry | lead actor | lead organisation | lead organization | lead department | leading institution
    | leading agency | responsible party | responsible ministry/agency | responsible authority | responsible authorities
    | responsible institutions | responsible actors | responsibility | who | owner | focal institution | duty bearer
    | implementing agency | implementing institution | implementing agencies | main actor
    | responsables | institutions responsables | autorite responsable | structures responsables | acteur principal
    | acteurs responsables | ministere en charge | responsabilite | qui
    | responsables de la implementacion | instituciones responsables | autoridad responsable | entidades responsables
    | dependencia responsable | actor principal | responsabilidad | quien | institucion a cargo
    | الجهه المعنيه | الجهات المسؤوله | الجهات المعنيه | الجهه المنفذه | الجهات المنفذه | الوزاره المعنيه | الجهه الرئيسيه
    | المسؤوليه
    | mhusika mkuu | taasisi kiongozi | taasisi husika | wizara husika | taasisi inayoongoza | mhusika | wahusika
    | anayehusika | nani`,
  SUPPORTING: `
    supporting institution(s) | support | supported by | supporting actors | supporting entities | other actors
    | other responsible institutions | co-responsible | collaborating institutions | stakeholders
    | institutions de soutien | structures d'appui | autres acteurs | acteurs associes | parties prenantes | co-responsables
    | instituciones de apoyo | entidades de apoyo | otros actores | corresponsables | instituciones coadyuvantes
    | partes interesadas | الجهات المتعاونه | الجهات الشريكه | الجهات المشاركه | اصحاب المصلحه
    | taasisi saidizi | taasisi zinazosaidia | taasisi nyingine | wadau`,
  PARTNERS: `
    cso partners | partner organisations | partner organizations | civil society | civil society organisations
    | civil society organizations | ngos | ngo partners | responsible csos | cso lead
    | organisations partenaires | societe civile | ong | organisations de la societe civile | partenaires osc
    | organizaciones socias | sociedad civil | organizaciones de la sociedad civil | socios | aliados
    | المجتمع المدني | المنظمات الشريكه | المنظمات غير الحكوميه | الشركاء من المجتمع المدني
    | washirika | mashirika ya kiraia | asasi za kiraia | azaki | wabia`,
  STARTS_ON: `
    from | starting date | date started | beginning | begin | commencement | date d'ouverture | demarrage
    | date de demarrage | comienzo | fecha de comienzo | desde | من | بدايه التنفيذ
    | kuanza | tarehe ya kuanza | mwanzo`,
  DEADLINE: `
    timeline | timelines | time frame | timeframe | time-frame | target date | completion date | expected completion
    | finish | finish date | when | until | to be done by | term | period
    | calendrier | echeancier | date butoir | date de fin | date prevue | periode | quand
    | cronograma | fecha de finalizacion | fecha prevista | fecha meta | fin | hasta | periodo | cuando
    | الاطار الزمني | الجدول الزمني | المده الزمنيه | تاريخ الانجاز | الفتره الزمنيه | موعد التنفيذ
    | tarehe ya mwisho | muda | muda wa mwisho | ukomo | kikomo cha muda | lini`,
  BUDGET: `
    cost estimate | estimated cost | estimated budget | budget and source | source of funding | resources
    | resources required | resources needed | financing | budget (usd) | budget estimate
    | cout | cout estime | estimation du cout | budget estime | budget previsionnel | ressources | source de financement
    | ressources necessaires | moyens | costo | costo estimado | coste | presupuesto estimado | recursos
    | fuente de financiamiento | financiamiento | recursos necesarios
    | الموازنه | التكلفه التقديريه | الكلفه | الموارد | مصادر التمويل | الموارد اللازمه
    | bajeti | gharama | makadirio ya gharama | ufadhili | rasilimali | fedha`,
  OWN_STATUS: `
    progress | current status | state of implementation | implementation | level of progress | rating | progress status
    | etat d'avancement | niveau de mise en oeuvre | degre de mise en oeuvre | avancement | progres | etat actuel
    | avance | grado de avance | grado de cumplimiento | estado actual | progreso | nivel de avance
    | التقدم | الوضع الحالي | حاله التقدم | مدي التنفيذ | مدى التنفيذ | درجه التنفيذ | مستوي التقدم
    | hali | hali ya utekelezaji | kiwango cha utekelezaji | maendeleo`,
  OWN_RATIONALE: `
    comment | comments | remarks | observations | notes | explanation | analysis | progress made | actions taken
    | measures taken | evidence of implementation
    | commentaires | remarques | mesures prises | actions realisees | explication | analyse
    | comentarios | observaciones | medidas adoptadas | acciones realizadas | explicacion | analisis | notas
    | الملاحظات | ملاحظات | التعليقات | الاجراءات المتخذه | التدابير المتخذه | الشرح | التحليل
    | maoni | maelezo | sababu | hatua zilizochukuliwa | uchambuzi`,
  OWN_AS_OF: `
    date of assessment | assessed on | assessment date | updated | last updated | last update | date of update
    | date d'evaluation | date de mise a jour | mise a jour | fecha de evaluacion | fecha de actualizacion | actualizado
    | تاريخ التقييم | تاريخ التحديث | اخر تحديث | tarehe ya tathmini | tarehe ya sasisho`,
};

/** Each heading with its field. */
export const headingWords: readonly (readonly [heading: string, field: SheetField])[] = (
  Object.entries(words) as [SheetField, string][]
).flatMap(([field, listed]) =>
  listed.split('|').map((heading) => [heading.trim().replace(/\s+/g, ' '), field] as const),
);
