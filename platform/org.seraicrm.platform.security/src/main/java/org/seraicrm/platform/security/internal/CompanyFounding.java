package org.seraicrm.platform.security.internal;

import java.util.ArrayList;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.Founding;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.internal.argon2.Passwords;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Writes a company and its administrator in one unit of work. */
@Component(service = {Founding.class, CompanyFounding.class})
public final class CompanyFounding implements Founding {

    private final Store store;
    private final Passwords passwords;

    @Activate
    public CompanyFounding(@Reference Store store, @Reference Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    @Override
    public UserId found(Company company, String email, String password) {
        var administrator = administrator(company, address(email, password));
        var hash = passwords.hash(password);
        return store.write(company.id(), unit -> found(unit, company, false, administrator, hash));
    }

    /**
     * Founds the first company of the installation.
     *
     * @throws org.seraicrm.platform.store.SqlFailure duplicate when another node was quicker
     */
    UserId foundFirst(Company company, boolean demo, Email email, String password) {
        var administrator = administrator(company, email);
        var hash = passwords.hash(password);
        return store.write(company.id(), unit -> {
            CompanyTable.claimFirst(unit, company.id());
            return found(unit, company, demo, administrator, hash);
        });
    }

    private static UserId found(UnitOfWork unit, Company company, boolean demo, User administrator, String hash) {
        CompanyTable.insert(unit, company, demo);
        Accounts.add(unit, administrator);
        Accounts.password(unit, administrator.id(), hash);
        return administrator.id();
    }

    private static User administrator(Company company, Email email) {
        var name = email.text().substring(0, email.text().indexOf('@'));
        return new User(
                UserId.next(), "", name, email.text(), company.language(), Role.ADMINISTRATOR, "", true, Set.of());
    }

    private static Email address(String email, String password) {
        var violations = new ArrayList<Violation>();
        var parsed = Email.parse(email);
        if (parsed.isEmpty()) {
            violations.add(new Violation("/email", "value.email"));
        }
        PasswordRule.violation(password, email, "/password").ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return parsed.orElseThrow();
    }
}
