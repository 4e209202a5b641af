package org.landbridge.studio.guide;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** A reader's shell in a folder of its own: what a page does, one command after the other. */
final class GuideShell implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("landbridge.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final List<String> LINKS = List.of("landbridge", "data", "examples");
    private static final String END = "\u0001";
    /** The port that pages name; the shell takes a free one in its place. */
    private static final String PORT = "8025";

    private final Path folder;
    private final String port;
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    /** What a command printed, errors among it, and its exit code. */
    record Answer(List<String> lines, int code) {}

    GuideShell(Path folder) throws IOException {
        this.folder = folder;
        for (String name : LINKS) {
            Files.createSymbolicLink(folder.resolve(name), HOME.resolve(name));
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = String.valueOf(socket.getLocalPort());
        }
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc");
        builder.directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.keySet().removeIf(key -> key.startsWith("LANDBRIDGE_") || key.startsWith("JAVA_") || key.startsWith("LC_"));
        env.put("LANDBRIDGE_NO_BUILD", "1");
        env.put("LANDBRIDGE_JAVA_HOME", System.getProperty("java.home"));
        env.put("HOME", folder.toString());
        env.put("TZ", "UTC");
        env.put("LC_ALL", "C.UTF-8");
        env.put("COLUMNS", "100");
        process = builder.start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs a command to its end. */
    Answer run(String script) throws IOException {
        Timer watch = new Timer(true);
        watch.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        end();
                    }
                },
                LONGEST.toMillis());
        in.write(script.replace(PORT, port));
        in.write("\n__code=$?; printf '\\001%d\\n' \"$__code\"; (exit \"$__code\")\n");
        in.flush();
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("the shell ended, or took longer than " + LONGEST + ": " + script);
            }
            int end = line.indexOf(END);
            if (end < 0) {
                lines.add(stable(line));
                continue;
            }
            if (end > 0) {
                lines.add(stable(line.substring(0, end)));
            }
            watch.cancel();
            while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                lines.removeLast();
            }
            return new Answer(lines, Integer.parseInt(line.substring(end + 1)));
        }
    }

    private String stable(String line) {
        return line.replace(port, PORT).stripTrailing();
    }

    private void end() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        end();
        for (String name : LINKS) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
