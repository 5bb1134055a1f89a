package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.BeginSecondFactor;
import org.seraicrm.platform.security.ConfirmSecondFactor;
import org.seraicrm.platform.security.NewSecondFactor;
import org.seraicrm.platform.security.RecoveryCodes;
import org.seraicrm.platform.security.RemoveSecondFactor;
import org.seraicrm.platform.security.RemoveUserSecondFactor;
import org.seraicrm.platform.security.SecondFactorChanged;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.security.internal.jdbc.SecondFactorTable;
import org.seraicrm.platform.security.internal.jdbc.SecondFactorTable.Factor;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;
import org.seraicrm.platform.security.internal.jpa.Users;

/** What users do with their second factor, and administrators with that of others. */
@Component
public final class SecondFactorHandlers implements ActionHandlers {

    private final StoredSecondFactors factors;
    private final CurrentPassword current;
    private final Consumer<UserId> changed;

    @Activate
    public SecondFactorHandlers(
            @Reference StoredSecondFactors factors,
            @Reference CurrentPassword current,
            @Reference StoredSessions sessions) {
        this.factors = factors;
        this.current = current;
        this.changed = sessions::renew;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(BeginSecondFactor.class, this::begin),
                ActionHandler.on(ConfirmSecondFactor.class, this::confirm),
                ActionHandler.on(RemoveSecondFactor.class, this::remove),
                ActionHandler.on(RemoveUserSecondFactor.class, this::removeOfUser));
    }

    private Done<NewSecondFactor> begin(BeginSecondFactor action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        current.check(unit, own, action.current());
        if (SecondFactorTable.find(unit, own).filter(Factor::confirmed).isPresent()) {
            throw new Problem(Problem.Kind.CONFLICT, "secondFactor.there").refusal();
        }
        var secret = factors.begin(unit, own);
        var company = CompanyTable.find(unit, unit.company()).orElseThrow().name();
        return Done.of(new NewSecondFactor(
                secret, TimeCodes.uri(secret, company, Users.get(unit, own).email())));
    }

    private Done<RecoveryCodes> confirm(ConfirmSecondFactor action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        if (SecondFactorTable.find(unit, own).filter(Factor::confirmed).isPresent()) {
            throw new Problem(Problem.Kind.CONFLICT, "secondFactor.there").refusal();
        }
        if (!factors.confirm(unit, own, action.code())) {
            throw Problem.invalid("/code", "signIn.codeWrong").refusal();
        }
        context.happened(Subject.COMPANY, new SecondFactorChanged(own, true));
        return Done.of(new RecoveryCodes(String.join(" ", factors.recoveries(unit, own))));
    }

    private Done<UserId> remove(RemoveSecondFactor action, ActionContext context) {
        var own = context.actor().user();
        current.check(context.unit(), own, action.current());
        return remove(own, context);
    }

    private Done<UserId> removeOfUser(RemoveUserSecondFactor action, ActionContext context) {
        SessionTable.endAll(context.unit(), action.user());
        return remove(action.user(), context);
    }

    private Done<UserId> remove(UserId user, ActionContext context) {
        if (SecondFactorTable.find(context.unit(), user).isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "secondFactor.none").refusal();
        }
        SecondFactorTable.remove(context.unit(), user);
        context.happened(Subject.COMPANY, new SecondFactorChanged(user, false));
        context.afterwards(() -> changed.accept(user));
        return Done.of(user);
    }
}
