import { useTranslation } from "react-i18next";
import { problemOf, violationAt } from "../api/problems.ts";
import type { Field, FieldValue, Id } from "../api/types.ts";
import { ValueEditor } from "../fields/ValueEditor.tsx";

const VALUES = "/values/";

interface AskedFieldsProps { fields: Field[]; values: Record<Id, FieldValue>; failure: unknown; onChange: (values: Record<Id, FieldValue>) => void }

/** Fields that a refusal wants, to be filled in where it came. */
export function AskedFields({ fields, values, failure, onChange }: AskedFieldsProps) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <fieldset className="plain" aria-label={t("card.alsoWanted")}>
      {fields.map((field) => (
        <ValueEditor key={field.id} field={field} label={field.label} value={values[field.id]} error={violationAt(problemOf(failure), `${VALUES}${field.id}`)}
          onChange={(value) => onChange({ ...values, [field.id]: value })} />
      ))}
    </fieldset>
  );
}
