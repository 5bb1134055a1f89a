package org.seraicrm.email.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;

/** A letter as it is stored. */
@Entity
@Table(name = "mail")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class MailRow {

    private static final int LONGEST_REASON = 1000;

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "channel_id")
    private long channel;

    @Column
    private String direction = "IN";

    @Enumerated(EnumType.STRING)
    @Column
    private MailState state = MailState.RECEIVED;

    @Column(name = "client_id")
    private @Nullable Long client;

    @Column(name = "card_id")
    private @Nullable Long card;

    @Column(name = "module_id")
    private @Nullable Long module;

    @Column(name = "user_id")
    private @Nullable Long user;

    @Column(name = "message_key")
    private String messageKey = "";

    @Column(name = "message_id")
    private String messageId = "";

    @Column
    private String answers = "[]";

    @Column
    private String sender = "";

    @Column
    private String recipients = "[]";

    @Column
    private String subject = "";

    @Lob
    @Column(name = "body")
    private String text = "";

    @Lob
    @Column
    private @Nullable String html;

    @Column
    private boolean automatic;

    @Column(name = "written_at")
    private Instant written = Instant.EPOCH;

    @Column(name = "created_at")
    private Instant created = Instant.EPOCH;

    @Column
    private String reason = "";

    @Column
    private int attempts;

    @Column(name = "due_at")
    private Instant due = Instant.EPOCH;

    /** For JPA. */
    protected MailRow() {}

    /** One that came in. */
    public static MailRow incoming(ChannelId channel, String messageKey, Envelope envelope, Instant now) {
        MailRow row = new MailRow(MailId.next(), channel, envelope, now);
        row.messageKey = messageKey;
        row.due = now;
        return row;
    }

    /** One that is to go out. */
    public static MailRow outgoing(MailId id, ChannelId channel, UserId author, Envelope envelope, Instant now) {
        MailRow row = new MailRow(id, channel, envelope, now);
        row.direction = "OUT";
        row.state = MailState.QUEUED;
        row.user = author.value();
        row.messageKey = id.text();
        row.due = now;
        return row;
    }

    private MailRow(MailId id, ChannelId channel, Envelope envelope, Instant now) {
        this.id = id.value();
        this.channel = channel.value();
        this.messageId = cut(envelope.messageId(), 500);
        this.answers = Json.write(envelope.answers());
        this.sender = cut(envelope.from(), 500);
        this.recipients = Json.write(envelope.to());
        this.subject = cut(envelope.subject(), 1000);
        this.text = envelope.text();
        this.html = envelope.html().orElse(null);
        this.automatic = envelope.automatic();
        this.written = envelope.written();
        this.created = now;
    }

    private static String cut(String value, int longest) {
        return value.substring(0, Math.min(value.length(), longest));
    }

    public MailId id() {
        return new MailId(id);
    }

    public ChannelId channel() {
        return new ChannelId(channel);
    }

    public boolean incoming() {
        return direction.equals("IN");
    }

    public MailState state() {
        return state;
    }

    public void state(MailState changed) {
        state = changed;
    }

    public Optional<ClientId> client() {
        return Optional.ofNullable(client).map(ClientId::new);
    }

    public Optional<CardId> card() {
        return Optional.ofNullable(card).map(CardId::new);
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(user).map(UserId::new);
    }

    /** What it is about; the company while nobody is known. */
    public Subject about() {
        return new Subject(Optional.ofNullable(module).map(ModuleId::new), client(), card());
    }

    public void about(Subject subject) {
        module = subject.module().map(ModuleId::value).orElse(null);
        client = subject.client().map(ClientId::value).orElse(null);
        card = subject.card().map(CardId::value).orElse(null);
    }

    public String messageId() {
        return messageId;
    }

    public List<String> answers() {
        return texts(answers);
    }

    public String sender() {
        return sender;
    }

    public List<String> recipients() {
        return texts(recipients);
    }

    private static List<String> texts(String json) {
        return Json.mapper().convertValue(Json.tree(json), new TypeReference<List<String>>() {});
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public boolean automatic() {
        return automatic;
    }

    public Instant written() {
        return written;
    }

    public int attempts() {
        return attempts;
    }

    public Instant due() {
        return due;
    }

    public void due(Instant when) {
        due = when;
    }

    /** Notes what was said against it. */
    public void reason(String said) {
        reason = cut(said, LONGEST_REASON);
    }

    public String reason() {
        return reason;
    }

    /** Notes an attempt at sending. */
    public void tried() {
        attempts++;
    }

    /** Without files. */
    public Mail mail(List<Mail.MailFile> files) {
        return new Mail(
                id(),
                incoming(),
                state,
                client(),
                card(),
                user(),
                sender,
                recipients(),
                subject,
                text,
                Optional.ofNullable(html),
                automatic,
                written,
                reason,
                files);
    }
}
