package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.search.Index;

/** Search from any screen (A42). */
@Component(service = SearchResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private static final int MOST = 50;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> USUAL = Set.of(FoundRows.CLIENT, FoundRows.CARD);

    private final Index index;
    private final AccessPolicy policy;
    private final FoundRows rows;

    @Activate
    public SearchResource(@Reference Index index, @Reference AccessPolicy policy, @Reference FoundRows rows) {
        this.index = index;
        this.policy = policy;
        this.rows = rows;
    }

    /** @param kinds of {@code client}, {@code card} and {@code todo}, with commas between them */
    @GET
    public Map<String, Object> search(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("kinds") @DefaultValue("") String kinds,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Set<String> wanted = kinds.isBlank() ? USUAL : Set.copyOf(Arrays.asList(kinds.split(",")));
        Stream<FoundRows.Key> hits = typed.isBlank()
                ? Stream.empty()
                : index.lookUp(policy.of(actor), typed, wanted, Math.min(Math.max(limit, 1), MOST)).stream()
                        .map(hit -> new FoundRows.Key(hit.kind(), hit.id()));
        return Map.of("hits", rows.read(actor, hits.toList()));
    }

    /**
     * Rows as hits, in the order asked; those that can't be opened now are left out.
     *
     * @param asked {@code kind.id}, with commas between them
     */
    @GET
    @Path("rows")
    public Map<String, Object> rows(
            @QueryParam("rows") @DefaultValue("") String asked, @Context ContainerRequestContext request) {
        List<FoundRows.Key> keys = COMMA.splitAsStream(asked)
                .filter(key -> !key.isBlank())
                .limit(MOST)
                .map(SearchResource::key)
                .toList();
        return Map.of("hits", rows.read(Caller.of(request), keys));
    }

    private static FoundRows.Key key(String text) {
        int dot = text.indexOf('.');
        long id = Paging.id(text.substring(dot + 1), ClientId::of).value();
        return new FoundRows.Key(text.substring(0, Math.max(0, dot)), id);
    }
}
