// The words that the advice about an author's own text goes by, in each language. What it says is in English, as all messages are.
import type { LanguageCode } from './languages';

export interface AdviceWords {
  /** Whole texts of links that say nothing of where they lead. */
  emptyLinks: readonly string[];
  /** Whole alternative texts that say nothing of what is to be seen. */
  emptyAlternatives: readonly string[];
  /** Pictures that hold more than a short alternative text can say. */
  diagram: RegExp;
  /** A colour as the only way to know what is meant. */
  colourOnly: RegExp;
  /** What may stand before an objective's verb. */
  objectiveLead: RegExp;
  /** Verbs that nobody can watch a learner do. */
  vagueVerb: RegExp;
  /** Reports the reading level of a text; undefined where it is easy enough. */
  readingLevel(counts: TextCounts): { level: string; aim: string } | undefined;
  /** Syllables of a word. */
  syllables(word: string): number;
}

export interface TextCounts {
  words: number;
  sentences: number;
  syllables: number;
}

/** Advice begins above this school grade: the law's own readers are told to aim at grade 8 (WCAG 3.1.5 at grade 9), and professional texts need some room. */
const MAX_GRADE = 12;

/** Below this a text is "muy difícil" on the INFLESZ scale, which goes with the Flesch-Szigriszt formula. */
const MIN_INFLESZ = 40;

const en: AdviceWords = {
  emptyLinks: listed(
    'here, click here, click, this, this link, link, the link, read more, more, learn more, see more, find out more, more information, more info, info, details, website, the website, this website, this page, this site, this article, this video, download, download here, watch, watch here, go, visit, url',
  ),
  emptyAlternatives: listed(
    'image, picture, photo, photograph, graphic, icon, figure, logo, screenshot, diagram, chart, graph, map, illustration, alt, alt text',
  ),
  diagram: /\b(?:diagrams?|charts?|graphs?|infographics?|flow ?charts?|logic models?|timelines?|mind maps?)\b/i,
  colourOnly:
    /\b(?:shown|marked|highlighted|printed|written|listed|shaded|colou?red|given|appears?|(?:is|are)) in (?:red|green|blue|yellow|orange|purple|pink|grey|gray)\b|\bthe (?:red|green|blue|yellow|orange|purple|pink) (?:ones?|items?|words?|text|answers?|fields?|boxes|box|cells?|rows?|columns?|parts?|lines?)\b/i,
  objectiveLead:
    /^(?:to |you (?:will|can) |learners? (?:will|can) |participants? (?:will|can) |be able to |the learner will |and )+/i,
  vagueVerb:
    /^(?:understand|learn|know|appreciate|grasp|realize|realise|believe|be aware|become aware|become familiar|be familiar|familiarize|familiarise|gain (?:an? )?(?:understanding|awareness|knowledge|appreciation)|have (?:an? )?(?:understanding|awareness|knowledge|appreciation)|develop (?:an? )?(?:understanding|awareness|appreciation))\b/i,
  // Flesch-Kincaid grade level (Kincaid and others, 1975).
  readingLevel({ words, sentences, syllables }) {
    const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
    return grade > MAX_GRADE ? { level: `school grade ${Math.round(grade)}`, aim: 'grade 8 or so' } : undefined;
  },
  syllables(word) {
    const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
    return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
  },
};

const es: AdviceWords = {
  emptyLinks: listed(
    'aquí, acá, haga clic aquí, haz clic aquí, clic aquí, este enlace, enlace, el enlace, leer más, lea más, más, ver más, vea más, más información, información, detalles, sitio web, esta página, este sitio, este artículo, este video, este vídeo, descargar, descargue, ver, ir, visitar',
  ),
  emptyAlternatives: listed(
    'imagen, foto, fotografía, gráfico, icono, ícono, figura, logo, logotipo, captura de pantalla, diagrama, mapa, ilustración',
  ),
  diagram: /\b(?:diagramas?|gráfic[oa]s?|infografías?|organigramas?|esquemas?|líneas? de tiempo|mapas? mentales?)\b/i,
  colourOnly:
    /\b(?:en|de color) (?:rojo|verde|azul|amarillo|naranja|morado|rosa|gris)\b|\b(?:palabras|respuestas|casillas|celdas|filas|columnas|partes) (?:rojas|verdes|azules|amarillas|moradas)\b/i,
  objectiveLead:
    /^(?:(?:usted |las? personas? participantes? |l[oa]s participantes |quien aprende )?(?:podrá[ns]?|será[ns]? capa(?:z|ces) de|poder) |y )+/i,
  vagueVerb:
    /^(?:comprender|entender|conocer|saber|aprender|apreciar|valorar|familiarizarse|darse cuenta|tomar conciencia|ser consciente|tener conocimiento)\b/i,
  // Flesch-Szigriszt, read on the INFLESZ scale (Barrio-Cantalejo and others, 2008).
  readingLevel({ words, sentences, syllables }) {
    const ease = 206.835 - 62.3 * (syllables / words) - words / sentences;
    return ease < MIN_INFLESZ
      ? { level: `${Math.round(ease)} of 100 on the INFLESZ scale, "muy difícil"`, aim: '55 or more' }
      : undefined;
  },
  syllables(word) {
    // A weak vowel without an accent makes one syllable with the vowel beside it.
    const spoken = word.toLowerCase().replace(/qu|gu(?=[eiéí])/g, 'q');
    return Math.max(1, spoken.match(/[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]+|y$/g)?.length ?? 1);
  },
};

const ADVICE = { en, es } satisfies Record<LanguageCode, AdviceWords>;

/** The words of a language; undefined where Carrel knows none of its own, and then no advice is given about words. */
export function adviceFor(languageTag: string): AdviceWords | undefined {
  const primary = languageTag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(ADVICE, primary) ? ADVICE[primary as LanguageCode] : undefined;
}

function listed(words: string): string[] {
  return words.split(', ');
}
