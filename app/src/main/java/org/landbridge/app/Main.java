package org.landbridge.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.landbridge.network.LandbridgeException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the command line: runs one command and turns every error into a line and an exit code. */
public final class Main {
    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exitCode = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** A print stream swallows write errors, so a reader that goes away (a broken pipe) causes no noise. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @return exit code: 0 for success, 1 for a failure, 2 for bad usage
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return commandLine(new Console(out, err)).execute(args);
        } catch (RuntimeException | Error e) {
            return bug(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new LandbridgeCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new RouteCommand(console))
                .addSubcommand(new CommandLine(new NetworkCommand(console))
                        .addSubcommand(new NetworkInfoCommand(console))
                        .addSubcommand(new NetworkNewCommand(console))
                        .addSubcommand(new NetworkCheckCommand(console))
                        .addSubcommand(new NetworkShowCommand(console)))
                .addSubcommand(new CommandLine(new ScenarioCommand(console))
                        .addSubcommand(new ScenarioShowCommand(console))
                        .addSubcommand(new ScenarioCheckCommand(console))
                        .addSubcommand(new ScenarioDiffCommand(console))
                        .addSubcommand(new ScenarioSchemaCommand(console)))
                .addSubcommand(new SkimCommand(console))
                .addSubcommand(new CommandLine(new FlowsCommand(console))
                        .addSubcommand(new FlowsAssignCommand(console))
                        .addSubcommand(new FlowsCorridorCommand(console))
                        .addSubcommand(new FlowsDemandCommand(console))
                        .addSubcommand(new FlowsFitCommand(console))
                        .addSubcommand(new FlowsBackcheckCommand(console)))
                .addSubcommand(new CommandLine(new TradeCommand(console))
                        .addSubcommand(new TradeEstimateCommand(console))
                        .addSubcommand(new TradeEquilibriumCommand(console))
                        .addSubcommand(new TradeSanctionsCommand(console))
                        .addSubcommand(new TradeSimulateCommand(console)))
                .addSubcommand(new AppraiseCommand(console))
                .addSubcommand(new BargainCommand(console))
                .addSubcommand(new CommandLine(new EvidenceCommand(console))
                        .addSubcommand(new EvidenceImportCommand(console))
                        .addSubcommand(new EvidenceListCommand(console))
                        .addSubcommand(new EvidenceCheckCommand(console)))
                .addSubcommand(new TiesCommand(console))
                .addSubcommand(new CommandLine(new AlignCommand(console)).addSubcommand(new AlignGapCommand(console)))
                .addSubcommand(
                        new CommandLine(new ClaimsCommand(console)).addSubcommand(new ClaimsShowCommand(console)))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new CalibrateCommand(console))
                .addSubcommand(new SensitivityCommand(console))
                .addSubcommand(new CriticalityCommand(console))
                .addSubcommand(new LeverageCommand(console))
                .addSubcommand(new ScreenCommand(console))
                .addSubcommand(new ServeCommand(console));
        line.registerConverter(Path.class, Main::path);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((e, arguments) -> badUsage(e, console.err()));
        line.setExecutionExceptionHandler((e, command, result) -> failure(e, console.err()));
        return line;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("a name with characters that no file name may have");
        }
    }

    private static int badUsage(ParameterException e, PrintStream err) {
        String message = e.getMessage() == null
                ? "bad usage"
                : e.getMessage().lines().findFirst().orElse("bad usage");
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String meant = suggestions.isEmpty() ? "" : "did you mean " + String.join(" or ", suggestions) + "? ";
        err.print("landbridge: " + message + "\n  " + meant + "see " + command + " --help\n");
        return BAD_USAGE;
    }

    private static int failure(Exception e, PrintStream err) {
        if (e instanceof LandbridgeException known) {
            err.print("landbridge: " + known.getMessage() + "\n");
            return known.exitCode();
        }
        return bug(e, err);
    }

    private static int bug(Throwable e, PrintStream err) {
        if (e instanceof OutOfMemoryError) {
            err.print(
                    "landbridge: not enough memory for this; give the Java machine more (JAVA_TOOL_OPTIONS=-Xmx8g)\n");
            return 1;
        }
        String what = String.valueOf(e.getMessage()).replace('\n', ' ');
        err.print("landbridge: unexpected " + e.getClass().getSimpleName() + ": " + what
                + "; this is a bug (LANDBRIDGE_DEBUG=1 shows where)\n");
        if ("1".equals(System.getenv("LANDBRIDGE_DEBUG"))) {
            e.printStackTrace(err);
        }
        return 1;
    }
}
