package org.seraicrm.platform.store;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * The database. Everything happens in a unit of work: one transaction on one connection, which every entity manager,
 * event and timed work in it shares, so that either all of it is kept or nothing.
 *
 * <p>Units of work don't nest, but reading a company's data inside a unit of that company joins it and sees what was
 * changed there so far. Units hold no network call and no user's wait.
 */
@ProviderType
public interface Store {

    /**
     * Changes one company's data. Lock time-outs and deadlocks are retried a few times, and a key that somebody else has
     * just written, too, once; so the work may run more than once and must have no effect outside the database.
     *
     * @throws org.seraicrm.platform.kernel.Refusal as the work threw it; nothing is kept then. A row that somebody else
     *     changed since it was read is refused as {@code CONFLICT row.changed}.
     */
    <T> T write(CompanyId company, Work<T> work);

    /** Reads one company's data. Whatever is done to entities in it is not kept. */
    <T> T read(CompanyId company, Work<T> work);

    /**
     * Work on what belongs to no single company: sign-in names, sessions, the list of companies, cursors. Entities that
     * belong to a company are out of reach in it. Inside another unit of work it joins that one's transaction.
     */
    <T> T server(Work<T> work);

    /** What runs inside a unit of work. */
    @FunctionalInterface
    interface Work<T> {
        T run(UnitOfWork unit);
    }
}
