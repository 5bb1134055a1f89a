package org.seraicrm.platform.integration.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelChanged;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.DisableChannel;
import org.seraicrm.platform.integration.EnableChannel;
import org.seraicrm.platform.integration.NewChannelKey;
import org.seraicrm.platform.integration.RemoveChannel;
import org.seraicrm.platform.integration.RenewChannelKey;
import org.seraicrm.platform.integration.RestoreChannel;
import org.seraicrm.platform.integration.SetChannel;
import org.seraicrm.platform.integration.TestChannel;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;

/** What administrators do with channels. */
final class ChannelActions implements ActionHandlers {

    private final ChannelKinds kinds;
    private final Sealing sealing;
    private final Runnable changed;

    /** @param changed told after each change that was kept */
    ChannelActions(ChannelKinds kinds, Sealing sealing, Runnable changed) {
        this.kinds = kinds;
        this.sealing = sealing;
        this.changed = changed;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(SetChannel.class, this::set),
                on(RemoveChannel.class, this::remove),
                on(RestoreChannel.class, this::restore),
                on(EnableChannel.class, this::enable),
                on(DisableChannel.class, this::disable),
                on(TestChannel.class, this::test),
                on(RenewChannelKey.class, this::renew));
    }

    private Done<ChannelId> set(SetChannel action, ActionContext context) {
        return action.channel().isPresent()
                ? change(row(context, action.channel().get()), action, context)
                : create(action, context);
    }

    private Done<ChannelId> create(SetChannel action, ActionContext context) {
        ChannelKind kind = kind(action.kind());
        ChannelRow row =
                new ChannelRow(ChannelId.next(), kind.id(), action.name().orElseThrow(() -> missing("/name")));
        ChannelSettings empty = new ChannelSettings(Json.mapper().createObjectNode());
        write(row, new ChannelEdit(kind, empty).take(action.settings()), context);
        context.entities().persist(row);
        ChannelTable.insert(context.unit(), row.id());
        changed(context, row, "channel.set");
        return Done.of(row.id(), new RemoveChannel(row.id()));
    }

    private Done<ChannelId> change(ChannelRow row, SetChannel action, ActionContext context) {
        if (action.version().orElseThrow(() -> missing("/version")) != row.version()) {
            throw new Problem(Problem.Kind.CONFLICT, "row.changed").refusal();
        }
        ChannelSettings before = sealing.open(context.actor().company(), row);
        ObjectNode readable = row.settings();
        int version = row.version();
        String name = row.name();
        ChannelEdit edit = new ChannelEdit(kind(Optional.of(row.kind())), before).take(action.settings());
        boolean sameSecrets = edit.secrets().equals(new ChannelEdit(kind(Optional.of(row.kind())), before).secrets());
        action.name().ifPresent(row::name);
        write(row, edit, context);
        ChannelTable.untried(context.unit(), row.id());
        changed(context, row, "channel.set");
        return sameSecrets
                ? Done.of(row.id(), back(row.id(), version + 1, name, readable, edit.open()))
                : Done.of(row.id());
    }

    /** Takes a change back; only readable settings, so that no secret stands in a receipt. */
    private static SetChannel back(ChannelId id, int version, String name, ObjectNode before, ObjectNode after) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> settings = new LinkedHashMap<>();
        after.fieldNames().forEachRemaining(field -> settings.put(field, before.nullNode()));
        before.properties().forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        return new SetChannel(Optional.of(id), Optional.of(version), Optional.empty(), Optional.of(name), settings);
    }

    private void write(ChannelRow row, ChannelEdit edit, ActionContext context) {
        row.settings(edit.open());
        row.secrets(sealing.seal(context.actor().company(), row.id(), edit.secrets()));
    }

    private Done<ChannelId> remove(RemoveChannel action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        row.trashed(true);
        changed(context, row, "channel.remove");
        return Done.of(row.id(), new RestoreChannel(row.id()));
    }

    private Done<ChannelId> restore(RestoreChannel action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        row.trashed(false);
        changed(context, row, "channel.restore");
        return Done.of(row.id(), new RemoveChannel(row.id()));
    }

    private Done<ChannelId> enable(EnableChannel action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        row.enabled(true);
        changed(context, row, "channel.enable");
        return Done.of(row.id(), new DisableChannel(row.id()));
    }

    private Done<ChannelId> disable(DisableChannel action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        row.enabled(false);
        changed(context, row, "channel.disable");
        return Done.of(row.id(), new EnableChannel(row.id()));
    }

    private Done<ChannelId> test(TestChannel action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        ChannelTest.plan(context, row.id());
        return Done.of(row.id());
    }

    /** Offers no undo: what can be undone is kept with its result, and this result must be kept nowhere. */
    private Done<NewChannelKey> renew(RenewChannelKey action, ActionContext context) {
        ChannelRow row = row(context, action.channel());
        ChannelKind kind = kind(Optional.of(row.kind()));
        String key = kind.fields().stream()
                .filter(field -> field.name().equals(action.field()) && field.type() == ChannelField.Type.KEY)
                .findFirst()
                .flatMap(field -> kind.generate(field.name()))
                .orElseThrow(() -> Problem.invalid("/field", "value.unknown").refusal());
        ChannelSettings before = sealing.open(context.actor().company(), row);
        write(row, new ChannelEdit(kind, before).take(Map.of(action.field(), TextNode.valueOf(key))), context);
        changed(context, row, "channel.key");
        return Done.of(new NewChannelKey(row.id(), key));
    }

    private ChannelKind kind(Optional<String> id) {
        return kinds.find(id.orElseThrow(() -> missing("/kind")))
                .orElseThrow(
                        () -> Problem.invalid("/kind", "channel.kindUnknown").refusal());
    }

    private static RuntimeException missing(String pointer) {
        return Problem.invalid(pointer, "value.missing").refusal();
    }

    private static ChannelRow row(ActionContext context, ChannelId id) {
        return Optional.ofNullable(context.entities().find(ChannelRow.class, id.value()))
                .orElseThrow(() -> Problem.invalid("/channel", "value.notFound").refusal());
    }

    private void changed(ActionContext context, ChannelRow row, String change) {
        context.happened(Subject.COMPANY, new ChannelChanged(row.id(), change));
        context.afterwards(changed);
    }
}
