package org.seraicrm.platform.integration.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.integration.DeadLetter;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.modules.Json;

/** A message that a route gave up. */
@Entity
@Table(name = "dead_letter")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class DeadLetterRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "given_up_at")
    private Instant at = Instant.EPOCH;

    @Column
    private String route = "";

    @Column
    private String endpoint = "";

    @Column
    private String failure = "";

    @Column
    private String headers = "{}";

    @Column
    private byte[] body = {};

    @Column(name = "body_size")
    private long size;

    @Column(name = "body_text")
    private boolean text;

    @Column(name = "replayed_at")
    private @Nullable Instant replayed;

    @Column
    private boolean discarded;

    /** For JPA. */
    protected DeadLetterRow() {}

    /** A new one. */
    public DeadLetterRow(Instant at, String route, String endpoint, String failure, LetterContent content) {
        this.id = DeadLetterId.next().value();
        this.at = at;
        this.route = route;
        this.endpoint = endpoint;
        this.failure = failure;
        this.headers = Json.write(content.headers());
        this.body = content.bytes();
        this.size = body.length;
        this.text = content.text();
    }

    /** What the message held. Bodies are text or bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record LetterContent(Map<String, String> headers, byte[] bytes, boolean text) {

        /** As it is sent again. */
        public Object body() {
            return text ? new String(bytes, StandardCharsets.UTF_8) : bytes;
        }
    }

    public DeadLetter letter() {
        return new DeadLetter(new DeadLetterId(id), at, route, failure, size, Optional.ofNullable(replayed));
    }

    public String endpoint() {
        return endpoint;
    }

    public LetterContent content() {
        Map<String, String> read =
                Json.mapper().convertValue(Json.tree(headers), new TypeReference<Map<String, String>>() {});
        return new LetterContent(read, body.clone(), text);
    }

    public void replayed(Instant when) {
        replayed = when;
    }

    public void discard() {
        discarded = true;
        body = new byte[0];
    }
}
