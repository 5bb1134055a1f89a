import { useState } from "react";
import {
  Badge, Button, Checkbox, Group, h, Paper, Radio, Select, Stack, Table, Text, Textarea, TextInput, Title, useGet, useLabels, useMe, useOffered, usePerform,
} from "@serai/sdk";
import { texts } from "./texts.js";

const EMPTY = { type: "RECOMMENDATION", text: "", choices: "", required: true };
const SCORES = Array.from({ length: 11 }, (_, score) => String(score));
const LANGUAGES = [{ value: "en", label: "English" }, { value: "hu", label: "Magyar" }, { value: "ru", label: "Русский" }, { value: "pl", label: "Polski" }];

/** The page: the index by week or month, and the questionnaires with their questions. */
export function Questionnaires() {
  const t = useLabels(texts);
  const { data, refetch } = useGet("/questionnaires");
  const mayMake = useOffered("questionnaires.create");
  const [edited, setEdited] = useState();
  const close = () => { setEdited(undefined); refetch(); };
  return h(Stack, { gap: "lg" },
    h(Index, { t }),
    h(Group, { justify: "space-between" },
      h(Title, { order: 2, size: "h4" }, t("questionnaires")),
      mayMake && !edited && h(Button, { onClick: () => setEdited({ questions: [EMPTY] }) }, t("new"))),
    edited && h(Editor, { key: edited.id ?? "new", t, edited, close }),
    data?.questionnaires.length === 0 && !edited && h(Text, { size: "sm", c: "dimmed" }, t("none")),
    (data?.questionnaires ?? []).map((each) => h(Row, { key: each.id, t, each, mayMake, edit: setEdited, refetch })));
}

function Index({ t }) {
  const { user } = useMe();
  const [period, setPeriod] = useState("week");
  return user.role === "RESTRICTED" ? null : h(Stack, { gap: "xs" },
    h(Group, { justify: "space-between", align: "flex-end" },
      h(Title, { order: 2, size: "h4" }, t("index")),
      h(Select, {
        label: t("period"), value: period, allowDeselect: false, onChange: setPeriod,
        data: [{ value: "week", label: t("week") }, { value: "month", label: t("month") }],
      })),
    h(Periods, { t, period }));
}

function Periods({ t, period }) {
  const { data } = useGet(`/questionnaires/index?period=${period}`);
  const answered = (data?.periods ?? []).filter((each) => each.answers > 0).reverse();
  if (answered.length === 0) return h(Text, { size: "sm", c: "dimmed" }, t("noAnswers"));
  const columns = ["from", "promoters", "passives", "critics", "index"];
  return h(Table, null,
    h(Table.Thead, null, h(Table.Tr, null, columns.map((name) => h(Table.Th, { key: name, scope: "col" }, t(name))))),
    h(Table.Tbody, null, answered.map((each) =>
      h(Table.Tr, { key: each.from }, columns.map((name) => h(Table.Td, { key: name }, String(each[name])))))));
}

function Row({ t, each, mayMake, edit, refetch }) {
  const { perform, busy } = usePerform();
  const turn = async (action) => { await perform(action, { questionnaire: each.id }); refetch(); };
  return h(Paper, { withBorder: true, p: "sm" },
    h(Group, { justify: "space-between" },
      h(Group, { gap: "xs" }, h(Text, { fw: 600 }, each.name), h(Badge, { variant: "light" }, each.language), each.trashed && h(Badge, { color: "gray" }, t("trashed"))),
      mayMake && h(Group, { gap: "xs" },
        !each.trashed && h(Button, { variant: "default", size: "xs", "aria-label": `${t("edit")}: ${each.name}`, onClick: () => edit(typed(each)) }, t("edit")),
        h(Button, {
          variant: "default", size: "xs", loading: busy, "aria-label": `${t(each.trashed ? "restore" : "trash")}: ${each.name}`,
          onClick: () => turn(each.trashed ? "questionnaires.restore" : "questionnaires.trash"),
        }, t(each.trashed ? "restore" : "trash")))),
    h("ol", null, each.questions.map((question) => h("li", { key: question.id }, h(Text, { size: "sm" }, question.text)))));
}

/** A questionnaire as it is typed: choices one a line. */
function typed(each) {
  return { ...each, questions: each.questions.map((question) => ({ ...question, choices: (question.choices ?? []).join("\n") })) };
}

function Editor({ t, edited, close }) {
  const { user } = useMe();
  const { perform, busy, at } = usePerform();
  const [form, setForm] = useState({ name: "", language: user.language, introduction: "", thanks: "", ...edited });
  const set = (part) => setForm({ ...form, ...part });
  const setQuestion = (place, part) => set({ questions: form.questions.map((question, i) => (i === place ? { ...question, ...part } : question)) });
  const field = (name) => ({ label: t(name), value: form[name] ?? "", error: at(`/${name}`), onChange: (event) => set({ [name]: event.currentTarget.value }) });
  const save = async (event) => {
    event.preventDefault();
    const input = { name: form.name, language: form.language, questions: form.questions.map(question) };
    if (form.introduction) input.introduction = form.introduction;
    if (form.thanks) input.thanks = form.thanks;
    const done = form.id
      ? await perform("questionnaires.change", { ...input, questionnaire: form.id, version: form.version })
      : await perform("questionnaires.create", input);
    if (done !== undefined) close();
  };
  return h(Paper, { withBorder: true, p: "md", component: "form", "aria-label": t(form.id ? "edit" : "new"), onSubmit: save },
    h(Stack, { gap: "sm" },
      h(TextInput, { ...field("name"), required: true }),
      h(Select, { label: t("language"), value: form.language, data: LANGUAGES, allowDeselect: false, error: at("/language"), onChange: (language) => set({ language }) }),
      h(Textarea, { ...field("introduction"), autosize: true, minRows: 2 }),
      h(Textarea, { ...field("thanks"), autosize: true, minRows: 1 }),
      at("/questions") && h(Text, { c: "red", size: "sm", role: "alert" }, at("/questions")),
      form.questions.map((each, place) => h(Question, {
        key: place, t, at, place, each, change: (part) => setQuestion(place, part),
        remove: () => set({ questions: form.questions.filter((_, i) => i !== place) }),
      })),
      h(Group, { justify: "space-between" },
        h(Button, { variant: "default", onClick: () => set({ questions: [...form.questions, { ...EMPTY, type: "TEXT", required: false }] }) }, t("addQuestion")),
        h(Group, null, h(Button, { variant: "default", onClick: close }, t("cancel")), h(Button, { type: "submit", loading: busy }, t("save"))))));
}

function Question({ t, at, place, each, change, remove }) {
  const number = place + 1;
  return h("fieldset", { style: { border: "1px solid var(--mantine-color-default-border)", borderRadius: 4 } },
    h("legend", null, t("question", { number })),
    h(Stack, { gap: "xs" },
      h(Select, {
        label: t("type"), value: each.type, allowDeselect: false, onChange: (type) => change({ type }),
        data: ["RECOMMENDATION", "TEXT", "CHOICE"].map((value) => ({ value, label: t(value) })),
      }),
      h(TextInput, {
        label: t("text"), description: each.type === "RECOMMENDATION" ? t("usualWords") : undefined, required: each.type !== "RECOMMENDATION",
        value: each.text ?? "", error: at(`/questions/${place}/text`), onChange: (event) => change({ text: event.currentTarget.value }),
      }),
      each.type === "CHOICE" && h(Textarea, {
        label: t("choices"), required: true, autosize: true, minRows: 2, value: each.choices, error: at(`/questions/${place}/choices`),
        onChange: (event) => change({ choices: event.currentTarget.value }),
      }),
      h(Group, { justify: "space-between" },
        h(Checkbox, { label: t("required"), checked: each.required, onChange: (event) => change({ required: event.currentTarget.checked }) }),
        h(Button, { variant: "subtle", size: "xs", onClick: remove, "aria-label": `${t("remove")}: ${t("question", { number })}` }, t("remove")))));
}

/** A question as the server takes it. */
function question({ id, type, text, choices, required }) {
  const taken = { type, required };
  if (id) taken.id = id;
  if (text) taken.text = text;
  if (type === "CHOICE") taken.choices = choices.split("\n").map((line) => line.trim()).filter(Boolean);
  return taken;
}

/** Answers noted for a client, on the telephone for instance: the form of `questionnaires.fill`. */
export function Fill({ card, client, close }) {
  const t = useLabels(texts);
  const { data } = useGet("/questionnaires");
  const { perform, busy, at } = usePerform();
  const asked = (data?.questionnaires ?? []).filter((each) => !each.trashed);
  const [chosen, setChosen] = useState();
  const [answers, setAnswers] = useState({});
  const questionnaire = asked.find((each) => each.id === chosen) ?? (asked.length === 1 ? asked[0] : undefined);
  const answer = (id, value) => setAnswers({ ...answers, [id]: value });
  const save = async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ""));
    const about = card ? { card: card.id } : { client: client.id };
    if (await perform("questionnaires.fill", { questionnaire: questionnaire.id, ...about, answers: given }) !== undefined) close();
  };
  if (data && asked.length === 0) return h(Text, { size: "sm", c: "dimmed" }, t("none"));
  return h("form", { onSubmit: save, noValidate: true },
    h(Stack, { gap: "md" },
      h(Select, {
        label: t("questionnaire"), required: true, allowDeselect: false, value: questionnaire?.id ?? null,
        data: asked.map((each) => ({ value: each.id, label: each.name })), onChange: (id) => { setChosen(id); setAnswers({}); },
      }),
      questionnaire?.introduction && h(Text, { size: "sm", style: { whiteSpace: "pre-line" } }, questionnaire.introduction),
      questionnaire?.questions.map((each) => h(Answer, { key: each.id, t, at, each, answers, answer })),
      h(Group, { justify: "flex-end" },
        h(Button, { variant: "default", onClick: close }, t("cancel")),
        h(Button, { type: "submit", loading: busy, disabled: !questionnaire }, t("save")))));
}

function Answer({ t, at, each, answers, answer }) {
  const common = { label: each.text, required: each.required, error: at(`/answers/${each.id}`), value: answers[each.id] ?? "" };
  if (each.type === "TEXT") return h(Textarea, { ...common, autosize: true, minRows: 2, onChange: (event) => answer(each.id, event.currentTarget.value) });
  const choices = each.type === "CHOICE" ? each.choices : SCORES;
  const reason = `${each.id}.reason`;
  return h(Stack, { gap: "xs" },
    h(Radio.Group, { ...common, withAsterisk: each.required, onChange: (value) => answer(each.id, value) },
      h(Group, { gap: "sm", mt: 6 }, choices.map((choice) => h(Radio, { key: choice, value: choice, label: choice })))),
    each.type === "RECOMMENDATION" && h(Textarea, {
      label: t("reason"), autosize: true, minRows: 1, value: answers[reason] ?? "", error: at(`/answers/${reason}`),
      onChange: (event) => answer(reason, event.currentTarget.value),
    }));
}
