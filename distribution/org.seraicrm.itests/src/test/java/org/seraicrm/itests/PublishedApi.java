package org.seraicrm.itests;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The exported packages of a bundle as text, a line for each element: as many tabs as it lies deep, its type, name, and
 * what its appearance and disappearance mean to those who use it. Written with each release, read by every build after it.
 */
final class PublishedApi {

    private static final DiffPluginImpl DIFFER = new DiffPluginImpl();
    private static final String BETWEEN = " | ";
    private static final Pattern LINE = Pattern.compile("(\\w+) \\| (.*) \\| (\\w+) \\| (\\w+)");

    private PublishedApi() {}

    /** What is compiled in a folder of classes with its manifest. */
    static List<String> of(Path classes) {
        try (Jar jar = new Jar(classes.toFile())) {
            List<String> lines = new ArrayList<>();
            write(DIFFER.tree(jar).get("<api>").serialize(), 0, lines);
            return lines;
        } catch (Exception unreadable) {
            throw new IllegalStateException("no bundle: " + classes, unreadable);
        }
    }

    static Tree read(List<String> lines) {
        try {
            return DIFFER.deserialize(part(lines, 0, lines.size(), 0));
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void write(Tree.Data data, int depth, List<String> lines) {
        String line = String.join(BETWEEN, data.type.name(), data.name, data.add.name(), data.rem.name());
        lines.add("\t".repeat(depth) + line.replaceAll("\\R", " "));
        children(data).filter(PublishedApi::isOurs).forEach(child -> write(child, depth + 1, lines));
    }

    /** Neither packages of libraries that a bundle passes on, nor what every Java has in its own way. */
    private static boolean isOurs(Tree.Data data) {
        return switch (data.type) {
            case PACKAGE -> data.name.startsWith("org.seraicrm.");
            case CLASS_VERSION -> false;
            case ANNOTATED -> !data.name.startsWith("jdk.");
            case METHOD -> !data.name.equals("clone()") && !data.name.equals("finalize()");
            default -> true;
        };
    }

    private static Stream<Tree.Data> children(Tree.Data data) {
        return data.children == null ? Stream.empty() : Arrays.stream(data.children);
    }

    /** The element on the first line, with those that lie deeper below it. */
    private static Tree.Data part(List<String> lines, int first, int end, int depth) {
        Matcher columns = LINE.matcher(lines.get(first).strip());
        if (!columns.matches()) {
            throw new IllegalArgumentException("no element: " + lines.get(first));
        }
        Tree.Data data = new Tree.Data();
        data.type = Type.valueOf(columns.group(1));
        data.name = columns.group(2);
        data.add = Delta.valueOf(columns.group(3));
        data.rem = Delta.valueOf(columns.group(4));
        List<Tree.Data> children = new ArrayList<>();
        for (int at = first + 1; at < end && depth(lines.get(at)) > depth; at++) {
            if (depth(lines.get(at)) == depth + 1) {
                children.add(part(lines, at, end, depth + 1));
            }
        }
        data.children = children.toArray(Tree.Data[]::new);
        return data;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
