package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.seraicrm.imports.internal.MadeRow.Wrong;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;

/** Makes the input of an import's action from the cells of a row. */
final class RowMaker {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;\\n]\\s*|\\s*,\\s*(?=\\S*@|\\+)|\\s*/\\s*(?=\\+)");
    private static final Pattern SAYS_PERSON =
            Pattern.compile("person|privateperson|magan.*|физ.*|частн.*|osoba.*|pryw.*");
    private static final Pattern SAYS_INSTITUTION =
            Pattern.compile("institution|public.*|intezmeny|koz.*|учрежд.*|гос.*|instytuc.*|urzad");
    private static final Pattern SAYS_COMPANY = Pattern.compile("company|ceg|компания|юр.*|firma");
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?iU)(^|[\\s,.\"«„])(kft|zrt|nyrt|bt|rt|kkt|ооо|оао|зао|пао|ао|ип|sp\\. ?z ?o\\. ?o|s\\.? ?a|s\\.? ?c|gmbh|ag|ltd|llc|inc|corp|plc|s\\.r\\.o)\\b.*");
    private static final String CARD = "field.";
    private static final String CLIENT = "client.";

    private final Plan plan;
    private final Locale language;
    private final Optional<ModuleSetup> setup;
    private final ModuleSetup clients;
    private final OwnValues values;

    /**
     * @param setup of the module that cards are opened in, if any are
     * @param clients the form of clients
     */
    RowMaker(Plan plan, Locale language, Optional<ModuleSetup> setup, ModuleSetup clients, OwnValues values) {
        this.plan = plan;
        this.language = language;
        this.setup = setup;
        this.clients = clients;
        this.values = values;
    }

    MadeRow made(List<String> cells) {
        Map<Target, String> single = new EnumMap<>(Target.class);
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode input = Json.mapper().createObjectNode();
        ArrayNode points = input.putArray("contactPoints");
        ObjectNode own = Json.mapper().createObjectNode();
        ObjectNode theirs = input.putObject("own");
        for (int column = 0; column < Math.min(cells.size(), plan.targets().size()); column++) {
            String target = plan.targets().get(column);
            String cell = cells.get(column).strip();
            if (target.isEmpty() || cell.isEmpty()) {
                continue;
            }
            if (target.startsWith(CARD)) {
                own(setup.flatMap(of -> of.field(target.substring(CARD.length()))), cell, column, own, wrong);
            } else if (target.startsWith(CLIENT)) {
                own(clients.field(target.substring(CLIENT.length())), cell, column, theirs, wrong);
            } else {
                int at = column;
                Target.of(target).ifPresent(known -> take(known, cell, at, points, single, wrong));
            }
        }
        finish(input, single, own, wrong);
        return new MadeRow(input, wrong);
    }

    private void take(
            Target target, String cell, int column, ArrayNode points, Map<Target, String> single, List<Wrong> wrong) {
        switch (target) {
            case PHONE -> points(ContactPoint.Kind.PHONE, cell, column, points, wrong);
            case EMAIL -> points(ContactPoint.Kind.EMAIL, cell, column, points, wrong);
            case SITE -> points(ContactPoint.Kind.SITE, cell, column, points, wrong);
            case MESSENGER -> points(ContactPoint.Kind.MESSENGER, cell, column, points, wrong);
            default -> single.merge(target, cell, (one, other) -> one + (target == Target.NOTE ? "\n" : " ") + other);
        }
    }

    private void points(ContactPoint.Kind kind, String cell, int column, ArrayNode points, List<Wrong> wrong) {
        for (String value : SEVERAL.split(cell)) {
            if (value.isBlank()) {
                continue;
            }
            if (!values.reaches(kind, value)) {
                wrong.add(new Wrong(column, "contact." + kind.name().toLowerCase(Locale.ROOT)));
            }
            points.addObject().put("kind", kind.name()).put("value", value);
        }
    }

    private void own(Optional<Field> own, String cell, int column, ObjectNode into, List<Wrong> wrong) {
        own.ifPresent(field -> values.read(field, cell)
                .ifPresentOrElse(
                        value -> {
                            into.set(field.id(), value);
                            tooLong(field, value, column).ifPresent(wrong::add);
                        },
                        () -> wrong.add(new Wrong(column, "import.value"))));
    }

    private static Optional<Wrong> tooLong(Field field, JsonNode value, int column) {
        int length = value.asText().length();
        return field.type().longest().stream()
                .filter(max -> length > max)
                .mapToObj(max -> new Wrong(column, "value.tooLong", Map.of("max", max, "length", length)))
                .findFirst();
    }

    private void finish(ObjectNode input, Map<Target, String> single, ObjectNode own, List<Wrong> wrong) {
        String person = person(single);
        String company = single.getOrDefault(Target.COMPANY, "");
        String name = company.isEmpty() ? person : company;
        if (name.isEmpty()) {
            wrong.add(new Wrong(column(Target.NAME), "import.noName"));
        }
        input.put("name", name);
        input.put("kind", kind(single, name, company).name());
        ArrayNode addresses = input.putArray("addresses");
        address(single).ifPresent(address -> addresses.addObject().put("text", address));
        ArrayNode persons = input.putArray("persons");
        String contact = single.getOrDefault(Target.PERSON, company.isEmpty() ? "" : person);
        if (!contact.isEmpty()) {
            ObjectNode added = persons.addObject().put("name", contact).put("decisionMaker", decides(single, wrong));
            Optional.ofNullable(single.get(Target.POSITION)).ifPresent(position -> added.put("position", position));
        }
        responsible(input, single, wrong);
        input.put("known", plan.known().name());
        ArrayNode match = input.putArray("match");
        plan.match().forEach(reason -> match.add(reason.name()));
        plan.module().ifPresent(module -> {
            input.put("module", module.text());
            input.set("values", own);
            Optional.ofNullable(single.get(Target.CARD_TITLE)).ifPresent(title -> input.put("title", title));
        });
        setup.ifPresent(known -> wrong.addAll(missing(known, status(known, input, single, wrong), own, CARD)));
        ObjectNode theirs = (ObjectNode) input.path("own");
        wrong.addAll(missing(clients, input.path("kind").asText(), theirs, CLIENT));
        Optional.ofNullable(single.get(Target.NOTE)).ifPresent(note -> input.put("note", note));
    }

    private boolean decides(Map<Target, String> single, List<Wrong> wrong) {
        String said = single.getOrDefault(Target.DECISION_MAKER, "");
        Optional<JsonNode> decides = OwnValues.flag(said);
        if (decides.isEmpty() && !said.isEmpty()) {
            wrong.add(new Wrong(column(Target.DECISION_MAKER), "import.value"));
        }
        return decides.filter(JsonNode::asBoolean).isPresent();
    }

    /** One whom nobody knows is told, and sent as it is, so that the row is refused. */
    private void responsible(ObjectNode input, Map<Target, String> single, List<Wrong> wrong) {
        Optional.ofNullable(single.get(Target.RESPONSIBLE)).ifPresent(said -> {
            Optional<UserId> user = values.colleagues().called(said);
            input.put("responsible", user.map(UserId::text).orElse(said));
            if (user.isEmpty()) {
                wrong.add(new Wrong(column(Target.RESPONSIBLE), "import.noUser"));
            }
        });
    }

    /** Where the card begins. */
    private String status(ModuleSetup known, ObjectNode input, Map<Target, String> single, List<Wrong> wrong) {
        String said = single.getOrDefault(Target.CARD_STATUS, "");
        if (said.isEmpty()) {
            return known.first().id();
        }
        Optional<String> status = known.statuses()
                .filter(each -> each.id().equals(said) || OwnValues.said(said, each.label()))
                .map(Status::id)
                .findFirst();
        input.put("status", status.orElse(said));
        if (status.isEmpty()) {
            wrong.add(new Wrong(column(Target.CARD_STATUS), "import.noStatus"));
        }
        return status.orElseGet(() -> known.first().id());
    }

    /** What cards and clients have to say and the row doesn't; they begin with the rest. */
    private List<Wrong> missing(ModuleSetup known, String status, ObjectNode own, String target) {
        Map<String, JsonNode> all = new HashMap<>();
        known.fields().forEach(field -> field.initial().ifPresent(value -> all.put(field.id(), value)));
        own.fields().forEachRemaining(value -> all.put(value.getKey(), value.getValue()));
        return new Form(known, status, all)
                .missing().stream()
                        .map(field -> new Wrong(
                                plan.targets().indexOf(target + field.id()),
                                "field.required",
                                Map.of("field", field.label().in(language))))
                        .toList();
    }

    /** Hungarians and Russians say the family's name first. */
    private String person(Map<Target, String> single) {
        String family = single.getOrDefault(Target.FAMILY_NAME, "");
        String given = single.getOrDefault(Target.GIVEN_NAME, "");
        boolean familyFirst =
                language.getLanguage().equals("hu") || language.getLanguage().equals("ru");
        String parts = familyFirst ? Tools.joined(family, given) : Tools.joined(given, family);
        return parts.isEmpty() ? single.getOrDefault(Target.NAME, "") : parts;
    }

    private ClientKind kind(Map<Target, String> single, String name, String company) {
        String said = Target.bare(single.getOrDefault(Target.KIND, ""));
        if (SAYS_PERSON.matcher(said).matches()) {
            return ClientKind.PERSON;
        }
        if (SAYS_INSTITUTION.matcher(said).matches()) {
            return ClientKind.INSTITUTION;
        }
        if (SAYS_COMPANY.matcher(said).matches()
                || !company.isEmpty()
                || ORGANISATION.matcher(name).find()) {
            return ClientKind.COMPANY;
        }
        return plan.kind().orElse(ClientKind.PERSON);
    }

    private static Optional<String> address(Map<Target, String> single) {
        String place = Tools.joined(single.getOrDefault(Target.POSTAL_CODE, ""), single.getOrDefault(Target.CITY, ""));
        return Optional.of(
                        List.of(place, single.getOrDefault(Target.STREET, ""), single.getOrDefault(Target.ADDRESS, "")))
                .map(parts -> parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", ")))
                .filter(address -> !address.isEmpty());
    }

    private int column(Target target) {
        return plan.targets().indexOf(target.text());
    }
}
