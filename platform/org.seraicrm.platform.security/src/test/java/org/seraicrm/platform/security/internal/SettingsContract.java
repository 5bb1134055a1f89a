package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.AddDepartment;
import org.seraicrm.platform.security.AssignDepartment;
import org.seraicrm.platform.security.ChangeCompany;
import org.seraicrm.platform.security.Region;
import org.seraicrm.platform.security.TrashDepartment;

abstract class SettingsContract extends OnDatabase {

    SettingsContract(Databases database) {
        super(database);
    }

    @Test
    void countsNoMembersWhileADepartmentLiesInTheTrash() {
        var admin = serai.founded();
        var anna = serai.colleague(admin, Role.STANDARD);
        var sales = serai.perform(admin, new AddDepartment("Értékesítés"));
        serai.perform(admin, new AssignDepartment(anna.user(), sales));
        assertThat(serai.actors.members(admin.company(), sales, Door.AUTOMATION))
                .extracting(Actor::user)
                .containsExactly(anna.user());

        var receipt =
                serai.performed(admin, new TrashDepartment(sales)).receipt().orElseThrow();
        assertThat(serai.again(anna).departments()).isEmpty();
        assertThat(serai.actors.members(admin.company(), sales, Door.AUTOMATION))
                .isEmpty();

        serai.modules.actions().undo(admin, receipt);
        assertThat(serai.again(anna).departments()).containsExactly(sales);
    }

    @Test
    void changesTheCompanyAndTakesItBack() {
        var admin = serai.founded();
        var before = serai.companies.of(admin);
        var change = new ChangeCompany(
                Optional.of("Üvegkalmár Kft."),
                Optional.of(ZoneId.of("Europe/Warsaw")),
                Optional.of(Currency.getInstance("PLN")),
                Optional.of(Region.of("PL")),
                Optional.of(new Locale("pl")));

        var receipt = serai.performed(admin, change).receipt().orElseThrow();
        assertThat(serai.again(admin).zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(serai.companies.of(admin).region()).isEqualTo("PL");

        serai.modules.actions().undo(admin, receipt);
        assertThat(serai.companies.of(admin)).isEqualTo(before);
    }

    @Test
    void takesACountryByItsCodeAndRefusesOneThatDoesNotExist() {
        var admin = serai.founded();
        assertThat(changed(admin, "PL")).isInstanceOf(Outcome.Performed.class);
        assertThat(serai.companies.of(admin).region()).isEqualTo("PL");

        assertThat(((Outcome.Refused<?>) changed(admin, "XX")).problem().violations())
                .extracting("pointer", "code")
                .containsExactly(tuple("/region", "value.region"));
    }

    private Outcome<?> changed(Actor admin, String region) {
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("region", region);
        return serai.modules.actions().perform(admin, "company.change", change, Optional.empty());
    }
}
