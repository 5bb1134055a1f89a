import { REGIONS } from "../forms/named.ts";
import type { Address, ContactPoint } from "../api/types.ts";

/** What countries' numbers begin with (ITU-T E.164), where that tells the country; of several the longest counts. */
const CALLED: Array<[string, string]> = `
1US 7RU 20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39IT 40RO 41CH 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 53CU 54AR 55BR 56CL 57CO 58VE 60MY
61AU 62ID 63PH 64NZ 65SG 66TH 76KZ 77KZ 81JP 82KR 84VN 86CN 90TR 91IN 92PK 93AF 94LK 95MM 98IR 212MA 213DZ 216TN 218LY 220GM 221SN 222MR 223ML
224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR 232SL 233GH 234NG 235TD 236CF 237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 248SC 249SD
250RW 251ET 252SO 253DJ 254KE 255TZ 256UG 257BI 258MZ 260ZM 261MG 263ZW 264NA 265MW 266LS 267BW 268SZ 269KM 291ER 297AW 298FO 299GL 350GI 351PT
352LU 353IE 354IS 355AL 356MT 357CY 358FI 359BG 370LT 371LV 372EE 373MD 374AM 375BY 376AD 377MC 378SM 380UA 381RS 382ME 385HR 386SI 387BA 389MK
420CZ 421SK 423LI 501BZ 502GT 503SV 504HN 505NI 506CR 507PA 509HT 591BO 592GY 593EC 595PY 597SR 598UY 670TL 673BN 674NR 675PG 676TO 677SB 678VU
679FJ 680PW 685WS 686KI 687NC 688TV 689PF 691FM 692MH 850KP 852HK 853MO 855KH 856LA 880BD 886TW 960MV 961LB 962JO 963SY 964IQ 965KW 966SA 967YE
968OM 970PS 971AE 972IL 973BH 974QA 975BT 976MN 977NP 992TJ 993TM 994AZ 995GE 996KG 998UZ
`.trim().split(/\s+/).map((each): [string, string] => [`+${each.slice(0, -2)}`, each.slice(-2)]).sort(([one], [other]) => other.length - one.length);

/** In which countries' names are known: those of the product, and those of its users' neighbours. */
const LANGUAGES = ["en", "hu", "ru", "pl", "de", "fr", "it", "es", "cs", "sk", "ro", "uk"];

const folded = (text: string): string => text.trim().toLowerCase();

let known: Map<string, string> | undefined;

/** Countries by what they are called; made when it is asked for. */
function names(): Map<string, string> {
  known ??= new Map(LANGUAGES.flatMap((language) => {
    const named = new Intl.DisplayNames(language, { type: "region" });
    return REGIONS.map((region): [string, string] => [folded(named.of(region) ?? region), region]);
  }));
  return known;
}

/** The country that an address ends with, or begins with as in Russia. */
function ofAddress({ text }: Pick<Address, "text">): string | undefined {
  const pieces = text.split(/[\n,;]/).map(folded).filter((piece) => piece !== "");
  return names().get(pieces.at(-1) ?? "") ?? names().get(pieces[0] ?? "");
}

function ofPhone(phone: string): string | undefined {
  const number = phone.replaceAll(/[^\d+]/g, "");
  return CALLED.find(([prefix]) => number.startsWith(prefix))?.[1];
}

/** Where a client is, by what is known of it: an address that says so, else the first phone. */
export function countryOf({ addresses, contactPoints }: { addresses: Address[]; contactPoints: Array<Pick<ContactPoint, "kind" | "value">> }): string | undefined {
  const said = addresses.map(ofAddress).find((country) => country !== undefined);
  const phone = contactPoints.find((point) => point.kind === "PHONE");
  return said ?? (phone && ofPhone(phone.value));
}
