package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Phone;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.webhooks.Lead;
import org.seraicrm.webhooks.TakeLead;

/** Reads what came to an address and has it taken in, on behalf of the user the channel names. Any thread. */
@Component(service = LeadIntake.class)
public final class LeadIntake {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_MESSAGE = 4000;
    private static final long SAME_FORM_SECONDS = 600;
    private static final int STRIPES = 64;

    private final Actions actions;
    private final Actors actors;
    private final Companies companies;
    private final Modules modules;
    private final Texts texts;
    private final Clock clock = Clock.systemUTC();
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    @Activate
    public LeadIntake(
            @Reference Actions actions,
            @Reference Actors actors,
            @Reference Companies companies,
            @Reference Modules modules,
            @Reference Texts texts) {
        this.actions = actions;
        this.actors = actors;
        this.companies = companies;
        this.modules = modules;
        this.texts = texts;
    }

    /**
     * Takes one in; what was taken already gives the same lead again.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code MALFORMED} or {@code INVALID} when nothing can be made of it,
     *     {@code UNAVAILABLE webhook.unavailable} when the channel can't take anything in at present
     */
    public Lead take(Hook hook, HookRequest request) {
        LeadFields fields = LeadFields.of(Fields.read(request), hook.mapping());
        Actor actor = actors.of(hook.company(), hook.user(), Door.WEBHOOK)
                .orElseThrow(() -> unavailable(hook, new Problem(Problem.Kind.FORBIDDEN, "channel.user.gone")));
        Module module = modules.on(actor, hook.module())
                .orElseThrow(() -> unavailable(hook, new Problem(Problem.Kind.NOT_FOUND, "webhook.module")));
        Lead lead = perform(actor, hook, once(hook, request), lead(hook, module, companies.of(actor), fields), fields);
        hook.channel().succeeded();
        return lead;
    }

    private static RuntimeException unavailable(Hook hook, Problem why) {
        hook.channel().failed(why);
        return new Problem(Problem.Kind.UNAVAILABLE, "webhook.unavailable").refusal();
    }

    private TakeLead lead(Hook hook, Module module, Company company, LeadFields fields) {
        Optional<String> phone = phone(fields, company);
        Optional<String> email = email(fields);
        Map<String, JsonNode> values = new LeadValues(module.setup(), company.currency()).of(fields);
        Optional<String> organisation = fields.line(LeadFields.COMPANY, LONGEST_NAME);
        String name = fields.line(LeadFields.NAME, LONGEST_NAME)
                .or(() -> organisation)
                .or(() -> email.or(() -> phone).map(known -> unnamed(company)))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "webhook.nobody").refusal());
        return new TakeLead(
                hook.id(),
                module.id(),
                hook.department(),
                name,
                organisation,
                phone,
                email,
                fields.line(LeadFields.TITLE, LONGEST_NAME),
                fields.message(LONGEST_MESSAGE),
                values);
    }

    /** A name is seen by everybody who sees the client, so it never is a phone or an address, which may be hidden from some. */
    private String unnamed(Company company) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(company.language())
                .format(clock.instant().atZone(company.zone()));
        return texts.text(company.language(), "webhook.unnamed", Map.of("when", when));
    }

    private static Optional<String> phone(LeadFields fields, Company company) {
        Optional<String> typed = fields.line(LeadFields.PHONE, LONGEST_PHONE);
        Optional<String> phone =
                typed.flatMap(text -> Phone.parse(text, company.region())).map(Phone::e164);
        if (phone.isEmpty()) {
            typed.ifPresent(text -> fields.leave(LeadFields.PHONE, text));
        }
        return phone;
    }

    private static Optional<String> email(LeadFields fields) {
        Optional<String> typed = fields.line(LeadFields.EMAIL, LONGEST_EMAIL);
        Optional<String> email = typed.filter(text -> text.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+"))
                .map(text -> text.toLowerCase(Locale.ROOT));
        if (email.isEmpty()) {
            typed.ifPresent(text -> fields.leave(LeadFields.EMAIL, text));
        }
        return email;
    }

    /** Two enquiries of one company don't meet, so that one person who asks twice becomes one client. */
    private Lead perform(Actor actor, Hook hook, String once, TakeLead lead, LeadFields fields) {
        Lock lock = locks.get(Math.floorMod(hook.company().hashCode(), STRIPES));
        lock.lock();
        try {
            Outcome<Lead> outcome = actions.perform(actor, lead, Optional.of(once));
            boolean unfit = outcome instanceof Outcome.Refused<Lead> refused
                    && refused.problem().kind() == Problem.Kind.INVALID
                    && !lead.values().isEmpty();
            return (unfit ? actions.perform(actor, withoutValues(lead, fields), Optional.of(once)) : outcome)
                    .orRefuse();
        } finally {
            lock.unlock();
        }
    }

    /** The values in the message instead, so that an enquiry isn't lost over a field. */
    private static TakeLead withoutValues(TakeLead lead, LeadFields fields) {
        fields.values().forEach(fields::leave);
        return new TakeLead(
                lead.channel(),
                lead.module(),
                lead.department(),
                lead.name(),
                lead.company(),
                lead.phone(),
                lead.email(),
                lead.title(),
                fields.message(LONGEST_MESSAGE),
                Map.of());
    }

    /** By the sender's id; a form has none, there the same content within ten minutes is the same enquiry. */
    private String once(Hook hook, HookRequest request) {
        String id = hook.signed()
                ? Hooks.hash(request.id().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : Hooks.hash(request.body()) + "/" + clock.instant().getEpochSecond() / SAME_FORM_SECONDS;
        return "hook/" + hook.id() + "/" + id;
    }
}
