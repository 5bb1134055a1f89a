package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;

/** Finds what is wrong with the fields of a set-up, and with what depends on them. One use for one set-up. */
final class FieldCheck {

    /** What every card has, and changes of it are told by. */
    private static final Set<String> OF_EVERY_CARD = Set.of("title", Field.When.RESPONSIBLE, Field.When.STATUS);

    private static final Set<FieldType> CHOOSING = Set.of(FieldType.CHOICE, FieldType.MULTI_CHOICE);

    private final ModuleSetup setup;
    private final List<Violation> violations = new ArrayList<>();

    private FieldCheck(ModuleSetup setup) {
        this.setup = setup;
    }

    /** Empty when they can be used. */
    static List<Violation> violations(ModuleSetup setup) {
        FieldCheck check = new FieldCheck(setup);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < setup.fields().size(); i++) {
            Field field = setup.fields().get(i);
            String pointer = "/fields/" + i;
            SetupCheck.nameless(field.id(), pointer, seen).ifPresent(check.violations::add);
            if (OF_EVERY_CARD.contains(field.id())) {
                check.wrong(pointer + "/id", "module.takenId");
            }
            check.choices(field, pointer);
            check.initial(field, pointer);
            field.shownWhen().ifPresent(when -> check.when(when, check.circular(field, when), pointer + "/shownWhen"));
            field.requiredWhen()
                    .ifPresent(when -> check.when(when, when.field().equals(field.id()), pointer + "/requiredWhen"));
        }
        check.following();
        return check.violations;
    }

    private void following() {
        for (int i = 0; i < setup.groups().size(); i++) {
            List<Status> statuses = setup.groups().get(i).statuses();
            for (int j = 0; j < statuses.size(); j++) {
                List<Field.When> conditions = statuses.get(j).comesWhen().orElse(List.of());
                for (int k = 0; k < conditions.size(); k++) {
                    if (!conditions.get(k).field().equals(Field.When.RESPONSIBLE)) {
                        when(conditions.get(k), false, "/groups/" + i + "/statuses/" + j + "/comesWhen/" + k);
                    }
                }
            }
        }
    }

    private void choices(Field field, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < field.choices().size(); i++) {
            SetupCheck.nameless(field.choices().get(i).id(), pointer + "/choices/" + i, seen)
                    .ifPresent(violations::add);
        }
        if (CHOOSING.contains(field.type()) && seen.isEmpty()) {
            wrong(pointer + "/choices", "module.noChoices");
        }
    }

    /** The form of it only: phones and the like are judged when a card is opened with them. */
    private void initial(Field field, String pointer) {
        field.initial().flatMap(value -> unfit(field, value)).ifPresent(code -> wrong(pointer + "/initial", code));
    }

    private static Optional<String> unfit(Field field, JsonNode value) {
        return switch (field.type()) {
            case CHOICE -> some(!chosen(field, value), "value.choice");
            case MULTI_CHOICE -> some(!value.isArray() || !allChosen(field, value), "value.choice");
            case NUMBER -> some(!value.isNumber(), "value.number");
            case YES_NO -> some(!value.isBoolean(), "value.flag");
            case MONEY -> some(!value.path("minor").isIntegralNumber(), "value.number");
            default -> some(!value.isTextual(), "value.text");
        };
    }

    private static Optional<String> some(boolean wrong, String code) {
        return wrong ? Optional.of(code) : Optional.empty();
    }

    private static boolean allChosen(Field field, JsonNode values) {
        for (JsonNode value : values) {
            if (!chosen(field, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean chosen(Field field, JsonNode value) {
        return field.choices().stream().anyMatch(choice -> choice.id().equals(value.asText()));
    }

    private void when(Field.When when, boolean circular, String pointer) {
        if (when.field().equals(Field.When.STATUS)) {
            known(setup.statuses().map(Status::id).collect(Collectors.toSet()), when, pointer, "card.statusUnknown");
            return;
        }
        Optional<Field> asked = setup.field(when.field());
        if (asked.isEmpty()) {
            wrong(pointer + "/field", "module.fieldUnknown");
        } else if (circular) {
            wrong(pointer + "/field", "module.whenCircular");
        } else if (CHOOSING.contains(asked.get().type())) {
            known(
                    asked.get().choices().stream().map(Field.Choice::id).collect(Collectors.toSet()),
                    when,
                    pointer,
                    "value.choice");
        } else if (asked.get().type() == FieldType.YES_NO) {
            known(Set.of("true", "false"), when, pointer, "value.flag");
        }
    }

    /** Whether what is asked about is shown only when the field itself says so. */
    private boolean circular(Field field, Field.When when) {
        Set<String> met = new HashSet<>();
        Optional<Field> at = setup.field(when.field());
        while (at.isPresent() && met.add(at.get().id())) {
            if (at.get().id().equals(field.id())) {
                return true;
            }
            at = at.get().shownWhen().flatMap(next -> setup.field(next.field()));
        }
        return false;
    }

    private void known(Set<String> ids, Field.When when, String pointer, String code) {
        for (int i = 0; i < when.values().size(); i++) {
            if (!ids.contains(when.values().get(i))) {
                wrong(pointer + "/values/" + i, code);
            }
        }
    }

    private void wrong(String pointer, String code) {
        violations.add(new Violation(pointer, code));
    }
}
