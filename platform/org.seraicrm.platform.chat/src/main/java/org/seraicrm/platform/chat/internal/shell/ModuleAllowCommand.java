package org.seraicrm.platform.chat.internal.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.switchboard.AllowedKinds;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;

/**
 * Says which module kinds a company may use. It is the operator's, so nobody signs in for it; all that it shows of
 * companies is their ids and what was said here.
 */
@Service
@Command(
        scope = "serai",
        name = "module-allow",
        description = "Says which module kinds a company may use; without a company, tells what was said")
@NullUnmarked // Karaf fills the fields
public final class ModuleAllowCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private AllowedKinds allowed;

    @Reference
    private Companies companies;

    @Reference
    private Modules modules;

    @Argument(index = 0, name = "company", description = "id, or its exact name")
    private @Nullable String company;

    @Argument(
            index = 1,
            name = "kinds",
            description = "the kinds allowed, instead of what was said",
            multiValued = true)
    private @Nullable List<String> kinds;

    @Option(name = "--all", description = "Every kind, also those to come")
    private boolean all;

    @Override
    public @Nullable Object execute() {
        if (company == null) {
            companies.all().forEach(each -> print(each.id()));
            return null;
        }
        List<CompanyId> meant = companies.all().stream()
                .filter(each -> each.id().text().equals(company) || each.name().equals(company))
                .map(Company::id)
                .toList();
        if (meant.size() != 1) {
            session.getConsole().println(meant.isEmpty() ? "No such company." : "Several companies have this name.");
            return null;
        }
        say(meant.get(0));
        print(meant.get(0));
        return null;
    }

    private void say(CompanyId id) {
        if (all) {
            allowed.allow(id, Optional.empty());
        } else if (kinds != null && !kinds.isEmpty()) {
            Set<String> wanted = new TreeSet<>(kinds);
            allowed.allow(id, Optional.of(wanted));
            wanted.removeAll(modules.kinds().stream().map(ModuleKind::id).toList());
            if (!wanted.isEmpty()) {
                session.getConsole().println("Not installed now: " + String.join(" ", wanted));
            }
        }
    }

    private void print(CompanyId id) {
        String told = allowed.of(id)
                .map(each -> String.join(" ", new TreeSet<>(each)))
                .orElse("(every kind)");
        session.getConsole().println(id.text() + ": " + told);
    }
}
