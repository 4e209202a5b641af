package org.landbridge.app.chart;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.chart.Svg.Lettering;

/**
 * Relative gap of assignments against seconds since the start, one panel a network, both axes logarithmic. Drawn anew by
 * its main method: {@code GapChart docs/measurements/gap-against-time.csv docs}.
 */
final class GapChart implements Picture {
    private static final double WIDTH = 330;
    private static final double HEIGHT = 250;
    private static final double LEFT = 66;
    private static final double TOP = 96;
    private static final double ACROSS = WIDTH + 62;
    private static final double DOWN = HEIGHT + 82;
    private static final int COLUMNS = 3;
    private static final double LEAST_GAP = 3e-14;
    private static final double LEAST_SECONDS = 0.005;
    private static final double MOST_SECONDS = 200;

    /** How far one run had come at each of its iterations. */
    private record Course(String program, String threads, List<Double> seconds, List<Double> gaps) {}

    private final Map<String, List<Course>> networks;
    private final Theme theme;

    GapChart(Path csv, Theme theme) throws IOException {
        this.theme = theme;
        networks = read(csv);
    }

    public static void main(String[] args) throws IOException {
        for (Theme theme : Theme.values()) {
            GapChart chart = new GapChart(Path.of(args[0]), theme);
            for (String ending : args.length > 2 ? new String[] {".svg", ".png"} : new String[] {".svg"}) {
                PictureFile.write(Path.of(args[1], name(theme) + ending), chart);
            }
        }
    }

    static String name(Theme theme) {
        return "gap-against-time" + (theme == Theme.DARK ? "-dark" : "");
    }

    private static Map<String, List<Course>> read(Path csv) throws IOException {
        Map<String, Map<String, Course>> found = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                Course course = found.computeIfAbsent(row.getField("network"), n -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                row.getField("program") + " " + row.getField("threads"),
                                n -> new Course(
                                        row.getField("program"),
                                        row.getField("threads"),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
                course.seconds().add(Double.parseDouble(row.getField("wall_s")));
                course.gaps().add(Double.parseDouble(row.getField("relative_gap")));
            }
        }
        Map<String, List<Course>> networks = new LinkedHashMap<>();
        found.forEach((network, courses) -> networks.put(network, List.copyOf(courses.values())));
        return networks;
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        String title = "How fast an assignment comes close to user equilibrium";
        svg.text(title, LEFT - 46, 34, TextStyle.of(20, theme.ink()).bold());
        svg.text(
                "Relative gap (TSTT / SPTT - 1) against seconds since the program was started; both axes logarithmic",
                LEFT - 46,
                57,
                TextStyle.of(13, theme.muted()));
        int at = 0;
        for (var network : networks.entrySet()) {
            panel(svg, at, network.getKey(), network.getValue());
            at++;
        }
        legend(svg, x0(at), top(at));
        return svg.document(LEFT + (COLUMNS - 1) * ACROSS + WIDTH + 24, top(at) + DOWN - 14, title);
    }

    private static double x0(int panel) {
        return LEFT + panel % COLUMNS * ACROSS;
    }

    private static double top(int panel) {
        int row = panel / COLUMNS;
        return TOP + row * DOWN;
    }

    private static double px(double left, double seconds) {
        double share = Math.log(seconds / LEAST_SECONDS) / Math.log(MOST_SECONDS / LEAST_SECONDS);
        return left + WIDTH * Math.clamp(share, 0, 1);
    }

    private static double py(double top, double gap) {
        return top + HEIGHT * Math.clamp(Math.log(gap) / Math.log(LEAST_GAP), 0, 1);
    }

    private void panel(Svg svg, int panel, String network, List<Course> courses) {
        double left = x0(panel);
        double top = top(panel);
        svg.text(network, left, top - 10, TextStyle.of(15, theme.ink()).bold());
        svg.rect(new Box(left, top, WIDTH, HEIGHT), theme.panel());
        TextStyle style = TextStyle.of(12, theme.muted());
        for (double seconds : new double[] {0.01, 0.1, 1, 10, 100}) {
            double x = px(left, seconds);
            svg.line(x, top, x, top + HEIGHT, theme.grid(), 1);
            String text = seconds < 1 ? String.valueOf(seconds) : String.valueOf((int) seconds);
            svg.text(text, x, top + HEIGHT + 17, style.centred());
        }
        for (int power = 0; power >= -12; power -= 3) {
            double y = py(top, Math.pow(10, power));
            svg.line(left, y, left + WIDTH, y, theme.grid(), 1);
            svg.text(power == 0 ? "1" : "1e" + power, left - 7, y + 4, style.toTheLeft());
        }
        svg.text("seconds", left + WIDTH / 2, top + HEIGHT + 36, style.centred());
        svg.line(left, top, left, top + HEIGHT, theme.frame(), 1.2);
        svg.line(left, top + HEIGHT, left + WIDTH, top + HEIGHT, theme.frame(), 1.2);
        for (Course course : courses.reversed()) {
            course(svg, left, top, course);
        }
    }

    private LineStyle style(Course course) {
        boolean own = course.program().equals("landbridge");
        String dashes = course.threads().equals("1") ? "" : "7 4";
        return new LineStyle(theme.series(own ? 0 : 1), dashes, own ? 0 : 2);
    }

    private void course(Svg svg, double left, double top, Course course) {
        LineStyle style = style(course);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < course.gaps().size(); i++) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(px(left, course.seconds().get(i))))
                    .append(' ')
                    .append(Svg.number(py(top, course.gaps().get(i))));
        }
        svg.element(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                style.colour(),
                "stroke-width",
                course.program().equals("landbridge") ? 2.4 : 1.6,
                "stroke-dasharray",
                style.dashes().isEmpty() ? "none" : style.dashes());
        for (int i = 0; i < course.gaps().size(); i++) {
            style.mark(
                    svg,
                    px(left, course.seconds().get(i)),
                    py(top, course.gaps().get(i)),
                    3.2);
        }
    }

    private void legend(Svg svg, double left, double top) {
        double y = top + 16;
        List<Course> courses = networks.values().iterator().next();
        for (Course course : courses) {
            LineStyle style = style(course);
            svg.element(
                    "line",
                    "x1",
                    left,
                    "y1",
                    y - 4,
                    "x2",
                    left + 44,
                    "y2",
                    y - 4,
                    "stroke",
                    style.colour(),
                    "stroke-width",
                    course.program().equals("landbridge") ? 2.4 : 1.6,
                    "stroke-dasharray",
                    style.dashes().isEmpty() ? "none" : style.dashes());
            style.mark(svg, left + 22, y - 4, 3.6);
            String program = course.program().equals("landbridge") ? "Landbridge" : "tap-b (Algorithm B, C)";
            svg.text(
                    program + (course.threads().equals("1") ? ", 1 thread" : ", " + course.threads() + " threads"),
                    left + 54,
                    y,
                    TextStyle.of(13, theme.ink()));
            y += 24;
        }
        y += 10;
        for (String line : List.of(
                "Best run of each, to a gap below 1e-12. Seconds",
                "are wall time from the start of the process, with",
                "start-up and reading. Two cores shared with other",
                "work (load 4 to 4.5).",
                "Data: docs/measurements/gap-against-time.csv")) {
            svg.text(line, left, y, TextStyle.of(12, theme.muted()));
            y += 18;
        }
    }
}
