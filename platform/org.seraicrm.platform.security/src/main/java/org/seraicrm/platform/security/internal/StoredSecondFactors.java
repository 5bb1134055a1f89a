package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.SecondFactors;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.security.internal.jdbc.SecondFactorTable;
import org.seraicrm.platform.security.internal.jdbc.SecondFactorTable.Factor;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Second factors in the database, their secrets locked. Any thread. */
@Component(service = {SecondFactors.class, StoredSecondFactors.class})
public final class StoredSecondFactors implements SecondFactors {

    private static final int RECOVERIES = 8;

    private final Store store;
    private final SecretBox box;

    @Activate
    public StoredSecondFactors(@Reference Store store, @Reference SecretBox box) {
        this.store = store;
        this.box = box;
    }

    @Override
    public Set<UserId> users(Actor actor) {
        return store.read(actor.company(), SecondFactorTable::confirmed);
    }

    /** A secret that counts once a code of it was seen. */
    String begin(UnitOfWork unit, UserId user) {
        var secret = TimeCodes.secret();
        SecondFactorTable.put(unit, user, box.seal(purpose(unit, user), secret));
        return secret;
    }

    /** Whether the code is the secret's and was not used before; from then on the factor counts. */
    boolean confirm(UnitOfWork unit, UserId user, String code) {
        return SecondFactorTable.find(unit, user)
                .filter(factor -> fits(unit, user, factor, code))
                .isPresent();
    }

    /** New recovery codes. */
    List<String> recoveries(UnitOfWork unit, UserId user) {
        var codes = Stream.generate(ReadablePassword::next).limit(RECOVERIES).toList();
        SecondFactorTable.recoveries(
                unit, user, codes.stream().map(code -> hash(user, code)).toList());
        return codes;
    }

    /**
     * Asks for the second factor of who has one.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAUTHENTICATED signIn.codeNeeded} or {@code signIn.codeWrong}
     */
    void check(UnitOfWork unit, UserId user, Optional<String> code) {
        var factor = SecondFactorTable.find(unit, user).filter(Factor::confirmed);
        if (factor.isEmpty()) {
            return;
        }
        var given = code.filter(typed -> !typed.isBlank())
                .orElseThrow(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "signIn.codeNeeded").refusal());
        if (!fits(unit, user, factor.get(), given) && !SecondFactorTable.recover(unit, user, hash(user, given))) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "signIn.codeWrong").refusal();
        }
    }

    private boolean fits(UnitOfWork unit, UserId user, Factor factor, String code) {
        return TimeCodes.step(box.open(purpose(unit, user), factor.sealed()), code, unit.now())
                .filter(step -> SecondFactorTable.use(unit, user, step))
                .isPresent();
    }

    private static String hash(UserId user, String code) {
        return Tokens.hash("recovery " + user.text() + " " + code.strip().toLowerCase(Locale.ROOT));
    }

    private static String purpose(UnitOfWork unit, UserId user) {
        return "secondFactor/" + unit.company().text() + "/" + user.text();
    }
}
