package org.seraicrm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.seraicrm.platform.testkit.Folders;

/**
 * How fast pages answer a person in a browser, in a company of many clients: {@code Pages FOLDER CLIENTS SCRIPT}. The
 * script drives the browser and prints the table.
 */
public final class Pages {

    private Pages() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty(Place.PAGES, "8000");
        var folder = Path.of(args[0]).toAbsolutePath();
        var data = folder.resolve("pages");
        Folders.delete(data);
        Files.createDirectories(data);
        try (var place = new Place.Derby(data)) {
            var company = Prepared.company(place, folder, data, Integer.parseInt(args[1]));
            try (var server = new ServerProcess(place, data)) {
                Prepared.say("waiting until the index is rebuilt");
                server.awaitAnswer(server.http(), "/health");
                server.awaitIndex();
                server.awaitRest();
                driven(server, company, args[2]);
            }
        }
        System.exit(0);
    }

    private static void driven(ServerProcess server, Company company, String script)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", script).inheritIO();
        builder.environment().put("SERAI_URL", "http://127.0.0.1:" + server.port());
        builder.environment().put("SERAI_EMAIL", Company.FIRST_COLLEAGUE);
        builder.environment().put("SERAI_PASSWORD", ServerProcess.PASSWORD);
        builder.environment().put("SERAI_MODULE", company.module().text());
        var code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("the browser's script ended with " + code);
        }
    }
}
