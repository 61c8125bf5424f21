import type { SheetField } from './sheet-fields.js';
import { headingWords } from './sheet-heading-words.js';
import { tidyText } from './text-likeness.js';

/** Headings of matrices as people write them in English, French, Spanish, Arabic and Swahili; marks on letters left out. */
const headings: Readonly<Record<SheetField, RegExp>> = {
  ENTRY_ID: /^id$/,
  VERSIONS: /^versions$/,
  NUMBER:
    /^(no|na|n°|nº|n|nr|num|number|numero|#|§|para|paragraph|paragraphe|parrafo|(rec|recommendation|recommandation|recomendacion)s? (no|n°|nº|nr|number|#)|(paragraph|para) (no|number)|(number|numero|n°|nº) (of|de) (the |la )?(recommendation|recommandation|recomendacion|paragraphe|parrafo)|رقم|الرقم|رقم التوصيه|رقم الفقره|الفقره)$/,
  TEXT: /^((full )?text( of (the )?recommendation)?|recommendations?( text)?|recommandations?|texte( de la recommandation)?|recomendacion(es)?|texto( de la recomendacion)?|التوصيه|التوصيات|نص التوصيه|mapendekezo|pendekezo)$/,
  EXPECTED_RESULT:
    /^(expected (results?|outcomes?)|results?|outcomes?|resultats? (attendus?|escomptes?)|resultados? (esperados?|previstos?)|النتيجه المتوقعه|النتائج المتوقعه|النتيجه المرجوه|matokeo( yanayotarajiwa)?)$/,
  CHALLENGES:
    /^(challenges?|obstacles?|difficult(y|ies)|challenges? and obstacles?|defis?|difficultes?|contraintes?|desafios?|obstaculos?|dificultad(es)?|retos?|التحديات|الصعوبات|العوائق|changamoto)$/,
  NEXT_STEPS:
    /^(next steps?|way forward|prochaines etapes|suites?|proximos pasos|siguientes pasos|الخطوات القادمه|الخطوات التاليه|الخطوات المقبله|hatua zinazofuata)$/,
  LEAD: /^(lead|lead (institution|agency|ministry|organi[sz]ation|body)|responsible|responsible (institution|agency|ministry|body|entity)|chef de file|(institution|organisme|ministere|entite|structure) (responsable|chef de file|pilote)|responsable|(institucion|entidad|organismo|ministerio) (responsable|principal|lider|rectora?)|الجهه المسؤوله|الجهه الرائده|المؤسسه الرائده|المؤسسه المسؤوله|الجهه الرئيسيه|المسؤول|taasisi (kiongozi|inayoongoza|husika))$/,
  SUPPORTING:
    /^((supporting|other|contributing) (institutions?|agenc(y|ies)|ministr(y|ies)|bodies)|institutions? (d'appui|associees?|partenaires?)|instituciones? de apoyo|الجهات الداعمه|الجهات المسانده|المؤسسات الداعمه|taasisi zinazosaidia)$/,
  PARTNERS:
    /^((cso|civil society|ngo)? ?partners?|csos?|partenaires?( osc| de la societe civile)?|(socios|aliados)( de la sociedad civil)?|osc( (partenaires?|asociadas?))?|washirika( wa asasi za kiraia)?|الشركاء|شركاء المجتمع المدني|منظمات المجتمع المدني)$/,
  STARTS_ON:
    /^(start|starts( on)?|start date|begins( on)?|debut|date de debut|inicio|fecha de inicio|تاريخ البدء|البدايه|تاريخ البدايه|mwanzo|tarehe ya (kuanza|mwanzo))$/,
  DEADLINE:
    /^(deadline|due|due (date|on)|by when|end date|echeance|delai|date limite|plazo|fecha limite|fecha de vencimiento|الموعد النهائي|الاجل|تاريخ الانتهاء|المهله|tarehe ya mwisho)$/,
  BUDGET:
    /^(budget|costs?|funding|budget (et|and) (sources?|financement|funding)|couts?|financement|presupuesto|costos?|financiacion|الميزانيه|التكلفه|التمويل|bajeti|gharama)$/,
  OWN_STATUS:
    /^(own assessment: status|evaluation propre ?: statut|evaluacion propia: estado|تقييمنا: الحاله|tathmini yetu: hali|hali( ya utekelezaji)?|status|(implementation status|status of implementation|level of implementation)|statut|etat|etat (de|d') ?(la )?(mise en oeuvre|avancement)|estado|(estado|nivel) de (la )?(implementacion|cumplimiento)|الحاله|حاله التنفيذ|مستوي التنفيذ|مستوى التنفيذ)$/,
  OWN_RATIONALE:
    /^(own assessment: reasons|evaluation propre ?: motifs|evaluacion propia: motivos|تقييمنا: الاسباب|tathmini yetu: sababu|reasons?|rationale|justification|(assessment\/)?comments on (the )?level of implementation|raisons?|motifs?|razon(es)?|justificacion|الاسباب|المبررات)$/,
  OWN_NO_EVIDENCE:
    /^(own assessment: why no evidence|evaluation propre ?: pourquoi sans preuve|evaluacion propia: por que sin prueba|تقييمنا: سبب غياب الدليل|tathmini yetu: kwa nini hakuna ushahidi)$/,
  OWN_AS_OF:
    /^(own assessment: as of|evaluation propre ?: a la date du|evaluacion propia: a fecha de|تقييمنا: بتاريخ|tathmini yetu: kufikia tarehe|as of|status as of|au|etat au|a fecha de|حتى تاريخ)$/,
};

/** Case, marks on letters, the variants of Arabic letters and stops at the end do not make another heading. */
export const headingKey = (text: string): string =>
  tidyText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
    .normalize('NFC')
    .replace(/[إأآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/œ/g, 'oe')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[.:*]+$/, '')
    .trim();

const fields = Object.keys(headings) as SheetField[];
const fieldOfWords = new Map(headingWords);

const fieldOfKey = (key: string): SheetField | undefined =>
  fields.find((one) => headings[one].test(key)) ?? fieldOfWords.get(key);

/** The field a heading likely stands for: as it stands, without what is in brackets, or by what all its halves mean. */
function fieldOf(heading: string): SheetField | undefined {
  const key = headingKey(heading);
  const plain = headingKey(key.replace(/\([^)]*\)/g, ' '));
  const known = fieldOfKey(key) ?? fieldOfKey(plain);
  if (known || !/[/\n|]/.test(heading)) return known;
  const halves = new Set(heading.split(/[/\n|]/).flatMap((half) => fieldOfKey(headingKey(half)) ?? []));
  return halves.size === 1 ? [...halves][0] : undefined;
}

/** The fields these headings likely stand for, by column from 0; each field once, where it stands first. */
export function guessColumns(cells: readonly string[]): Map<SheetField, number> {
  const found = new Map<SheetField, number>();
  cells.forEach((cell, column) => {
    const field = fieldOf(cell);
    if (field && !found.has(field)) found.set(field, column);
  });
  return found;
}

/** Rows among which the headings are looked for. */
const SEARCHED = 30;

/**
 * The place among the first rows where the headings likely stand: where most are known, of equals the first; null where
 * no row has any. A title above the table is no heading.
 */
export function findHeadings(rows: readonly (readonly string[])[]): number | null {
  let best: { readonly at: number; readonly known: number } | null = null;
  rows.slice(0, SEARCHED).forEach((cells, at) => {
    const known = guessColumns(cells).size;
    if (known > (best?.known ?? 0)) best = { at, known };
  });
  return (best as { at: number } | null)?.at ?? null;
}
