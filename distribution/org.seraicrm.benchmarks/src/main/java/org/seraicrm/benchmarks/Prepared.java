package org.seraicrm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.testkit.Folders;

/** A company of many clients in a server's data folder. One made before for as many, on Derby, is taken again. */
final class Prepared {

    private static final String COMPANY = "company.json";

    private Prepared() {}

    /** The company, with its clients written; the place is released. */
    static Company company(Place place, Path folder, Path data, int clients) throws IOException, SQLException {
        var kept = folder.resolve("derby-" + clients);
        if (place instanceof Place.Derby && Files.exists(kept.resolve(COMPANY))) {
            Copies.copy(kept, data);
            return Json.read(Files.readString(data.resolve(COMPANY)), Company.class);
        }
        var company = filled(place, data, clients);
        if (place instanceof Place.Derby) {
            Copies.copy(data, kept);
        }
        return company;
    }

    private static Company filled(Place place, Path data, int clients) throws IOException, SQLException {
        say("a first start founds the company");
        var company = Company.founded(place, data);
        Files.writeString(data.resolve(COMPANY), company.json());
        var begun = System.nanoTime();
        try (var connection = place.connect()) {
            Filling.fill(connection, company, clients);
        }
        place.settle();
        place.release();
        say(String.format(Locale.ROOT, "%,d clients written in %.0f s", clients, (System.nanoTime() - begun) / 1e9));
        Folders.delete(data.resolve("index"));
        Folders.delete(data.resolve("karaf"));
        Folders.delete(data.resolve("log"));
        return company;
    }

    static void say(String line) {
        System.err.println("benchmark: " + line);
    }
}
