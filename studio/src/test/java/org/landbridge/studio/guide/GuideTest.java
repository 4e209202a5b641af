package org.landbridge.studio.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.studio.guide.GuidePage.Command;
import org.landbridge.studio.guide.GuidePage.Console;
import org.landbridge.studio.guide.GuidePage.OwnFile;
import org.landbridge.studio.guide.GuidePage.Query;
import org.landbridge.studio.guide.GuidePage.Text;

/**
 * Every command of the guide runs as its page says and prints what the page shows. It is run on the packaged program,
 * so after packaging; {@code -Dlandbridge.guide.write=true} writes into the pages what the commands print.
 */
class GuideTest {
    private static final Path HOME = Path.of(System.getProperty("landbridge.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Path PAGES = HOME.resolve("docs/guide");
    private static final boolean WRITE = Boolean.getBoolean("landbridge.guide.write");
    /** So that a test run on a few pages needs not wait for all of them. */
    private static final String ONLY = System.getProperty("landbridge.guide.page", "");

    /** What is wrong with a page, and what it lacked to be run as a whole. */
    private record Finding(List<String> faults, List<String> lacked) {}

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyPageDoesWhatItSays() throws IOException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("landbridge.guide.run"), "SKIPPED here: the guide is run after packaging");
        List<Path> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> file.getFileName().toString().startsWith(ONLY))
                    .sorted()
                    .toList();
        }
        assertThat(pages).isNotEmpty();
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Finding>> findings = new ArrayList<>();
        for (Path page : pages) {
            findings.add(readers.submit(() -> follow(page)));
        }
        readers.shutdown();
        return Stream.iterate(0, i -> i + 1)
                .limit(pages.size())
                .map(i -> DynamicTest.dynamicTest(pages.get(i).getFileName().toString(), () -> tell(findings.get(i))));
    }

    private static void tell(Future<Finding> future) throws InterruptedException {
        Finding finding;
        try {
            finding = future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        if (!finding.faults.isEmpty()) {
            fail(String.join("\n", finding.faults) + "\nIf the new output is right: ./mvnw -pl studio -am verify"
                    + " -Dtest=GuideTest -Dsurefire.failIfNoSpecifiedTests=false -Dlandbridge.guide.write=true");
        }
        if (!finding.lacked.isEmpty()) {
            assertThat(System.getenv("CI"))
                    .as("in CI the whole guide is run; lacking: " + finding.lacked)
                    .isNull();
            Assumptions.abort("SKIPPED in part, for lack of " + finding.lacked);
        }
    }

    private Finding follow(Path file) throws IOException {
        GuidePage page = GuidePage.read(Files.readAllLines(file));
        List<String> faults = new ArrayList<>();
        List<String> lacked = new ArrayList<>();
        List<GuidePage.Part> written = new ArrayList<>();
        Path own = Files.createDirectory(folder.resolve(file.getFileName().toString()));
        try (GuideShell shell = new GuideShell(own)) {
            for (GuidePage.Part part : page.parts()) {
                if (part instanceof OwnFile make && !named(make, written.getLast())) {
                    faults.add(file.getFileName() + ": the text above does not name the file `" + make.name() + "`");
                }
                written.add(
                        switch (part) {
                            case Text text -> text;
                            case OwnFile make -> {
                                Files.write(own.resolve(make.name()), make.lines());
                                yield make;
                            }
                            case Query query -> ask(query, own, file, faults);
                            case Console console -> {
                                List<String> missing = bring(console.needs(), own);
                                lacked.addAll(missing);
                                yield missing.isEmpty() ? run(console, shell, file, faults) : console;
                            }
                        });
            }
        }
        if (WRITE) {
            Files.write(file, new GuidePage(written).lines());
        }
        return new Finding(faults, lacked);
    }

    /** A reader does not see what is written beside the fence. */
    private static boolean named(OwnFile make, GuidePage.Part above) {
        return above instanceof Text text && String.join("\n", text.lines()).contains("`" + make.name() + "`");
    }

    private static Console run(Console console, GuideShell shell, Path file, List<String> faults) throws IOException {
        List<Command> printed = new ArrayList<>();
        List<Command> commands = console.commands();
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            GuideShell.Answer answer = shell.run(command.script());
            boolean asked =
                    i + 1 < commands.size() && commands.get(i + 1).script().startsWith("echo $?");
            boolean same = command.printed(answer.lines());
            printed.add(same ? command : new Command(command.lines(), answer.lines()));
            if (answer.code() != 0 && !asked) {
                faults.add("%s: %s\nended with %d:\n%s"
                        .formatted(
                                file.getFileName(),
                                command.script(),
                                answer.code(),
                                String.join("\n", answer.lines())));
            } else if (!same && !WRITE) {
                faults.add("%s: %s\nprinted\n%s\ninstead of\n%s"
                        .formatted(
                                file.getFileName(),
                                command.script(),
                                String.join("\n", answer.lines()),
                                String.join("\n", command.output())));
            }
        }
        return new Console(console.needs(), printed);
    }

    private static Query ask(Query query, Path own, Path file, List<String> faults) {
        List<String> answer;
        try {
            answer = DuckDbQueries.answer(own, String.join("\n", query.sql()));
        } catch (SQLException e) {
            faults.add("%s: %s\n%s".formatted(file.getFileName(), String.join("\n", query.sql()), e.getMessage()));
            return query;
        }
        if (!answer.equals(query.output()) && !WRITE) {
            faults.add("%s: %s\nanswered\n%s\ninstead of\n%s"
                    .formatted(
                            file.getFileName(),
                            String.join("\n", query.sql()),
                            String.join("\n", answer),
                            String.join("\n", query.output())));
        }
        return new Query(query.sql(), answer);
    }

    /** Puts files that a reader downloads where the page has them; tells which are not to be had. */
    private static List<String> bring(Map<String, String> needs, Path own) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null || shared.isEmpty() ? HOME.resolve("../shared") : Path.of(shared);
        List<String> missing = new ArrayList<>();
        needs.forEach((from, to) -> {
            if (from.equals("command")) {
                if (!onPath(to)) {
                    missing.add("the command " + to);
                }
                return;
            }
            Path file = root.resolve("data").resolve(from).toAbsolutePath().normalize();
            Path link = own.resolve(to);
            if (!Files.isRegularFile(file)) {
                missing.add(file.toString());
            } else if (!Files.exists(link)) {
                try {
                    Files.createSymbolicLink(link, file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return missing;
    }

    private static boolean onPath(String command) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder).resolve(command))) {
                return true;
            }
        }
        return false;
    }
}
