package org.landbridge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.Network;
import org.landbridge.network.UnwritableFileException;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.AppraisalOptions;
import org.landbridge.study.appraise.AppraisalStudy;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.CriticalityStudy;
import org.landbridge.study.criticality.ElementKind;
import org.landbridge.study.criticality.Listed;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairLoss;
import org.landbridge.study.criticality.PairStudy;
import org.landbridge.study.sensitivity.Sensitivity;
import org.landbridge.study.sensitivity.SensitivityStudy;
import org.landbridge.study.validate.ValidateStudy;
import org.landbridge.study.validate.Validation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pictures as a reader meets them: nothing covers a word, nothing is cut off, SVG and PNG show the same. */
class PicturesTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Pattern CORNER = Pattern.compile("([ML])(-?[0-9.]+) (-?[0-9.]+)");

    private static final Comparison MAIN = compare("RULED", "INNSA", false);

    static Stream<Comparison> comparisons() {
        return Stream.of(
                MAIN,
                compare("RULED", "INNSA", true),
                compare("CNSHA", "NLRTM", false),
                compare("RUMOW", "IRTHR", false),
                compare("AZBAK", "GEPTI", false),
                compare("RULED", "RUMOW", false));
    }

    private static Comparison compare(String from, String to, boolean missingLink) {
        List<Scenario> scenarios = missingLink
                ? List.of(ScenarioReader.read(Path.of("..", "examples", "astara-rasht-open.yaml"), EURASIA))
                : List.of();
        return CompareStudy.compare(
                EURASIA,
                scenarios,
                new Question(
                        EURASIA.places().get(from),
                        EURASIA.places().get(to),
                        DATE,
                        CargoReader.parse("TEU", EURASIA, DATE),
                        8,
                        Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void noWordCoversAnotherOrLeavesTheChart(Comparison comparison) throws Exception {
        for (Quantity quantity : Quantity.values()) {
            Svg svg = new Svg(Theme.LIGHT, Lettering.TEXT);
            String text = new TimeDistanceChart(comparison, quantity, Theme.LIGHT).draw(svg);
            assertLegible(svg.texts(), text);
        }
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void noWordCoversAnotherOrLeavesTheMap(Comparison comparison) throws Exception {
        Svg svg = new Svg(Theme.DARK, Lettering.TEXT);
        assertLegible(svg.texts(), new RouteMap(comparison, courses(), Theme.DARK).draw(svg));
        assertThat(svg.texts()).hasSizeGreaterThan(5);
    }

    @Test
    void modelAgainstPublishedIsLegibleAndMarksEveryFigure() throws Exception {
        Validation validation = ValidateStudy.validate(EURASIA, ObservationReader.read(DATA), Sampling.STANDARD);
        for (Theme theme : Theme.values()) {
            Svg svg = new Svg(theme, Lettering.TEXT);
            String text = new ValidationChart(validation, theme).draw(svg);
            assertLegible(svg.texts(), text);
            long figures = validation.checks().stream()
                            .filter(c -> c.days() != null)
                            .count()
                    + validation.checks().stream().filter(c -> c.usd() != null).count();
            int inLegend = 4;
            Document drawn = parse(text);
            assertThat(drawn.getElementsByTagName("circle").getLength()
                            + drawn.getElementsByTagName("polygon").getLength())
                    .isEqualTo((int) figures + inLegend);
        }
    }

    @Test
    void tornadoIsLegible() throws Exception {
        PackageReader.Uncalibrated parts = PackageReader.readUncalibrated(DATA);
        Sensitivity sensitivity = SensitivityStudy.analyse(
                parts.sourced(),
                parts.calibrations(),
                "base",
                new Question(MAIN.origin(), MAIN.destination(), DATE, MAIN.cargo(), 1, Double.NaN),
                0.25);
        Svg svg = new Svg(Theme.LIGHT, Lettering.TEXT);
        assertLegible(svg.texts(), new TornadoChart(sensitivity, Theme.LIGHT).draw(svg));
        assertThat(svg.texts()).hasSizeGreaterThan(sensitivity.base().size());
    }

    @Test
    void closuresAreLegibleAndNoneIsLeftOut() throws Exception {
        Criticality all = CriticalityStudy.all(
                EURASIA,
                "base",
                DATE,
                MAIN.cargo(),
                Double.NaN,
                Sampling.STANDARD,
                List.of(),
                EnumSet.allOf(ElementKind.class),
                20);
        for (Theme theme : Theme.values()) {
            Svg svg = new Svg(theme, Lettering.TEXT);
            String text = CriticalityCharts.all(all, theme).draw(svg);
            assertLegible(svg.texts(), text);
            assertThat(text)
                    .contains(">Leaves demand without any way<", ">Costs most, of those that still have a way<");
            for (Listed listed : all.costly()) {
                assertThat(text).contains(listed.loss().element().kind().word() + "<");
            }
        }
        for (String to : List.of("INNSA", "jolfa")) {
            PairCriticality pair = PairStudy.analyse(
                    EURASIA,
                    "base",
                    new Question(MAIN.origin(), EURASIA.places().get(to), DATE, MAIN.cargo(), 1, Double.NaN),
                    EnumSet.allOf(ElementKind.class),
                    20);
            Svg svg = new Svg(Theme.DARK, Lettering.TEXT);
            String text = CriticalityCharts.pair(pair, Theme.DARK).draw(svg);
            assertLegible(svg.texts(), text);
            assertThat(text.contains("no way left"))
                    .isEqualTo(pair.elements().stream().anyMatch(PairLoss::stranded));
        }
    }

    @Test
    void picturesOfAnAppraisalAreLegible() throws Exception {
        ProjectFile project = ProjectReader.read(Path.of("..", "examples", "rasht-astara.yaml"), EURASIA);
        for (String traffic : List.of("promoters", "first-stage")) {
            Appraisal appraisal = AppraisalStudy.run(
                    EURASIA,
                    TradeReader.read(DATA),
                    project,
                    ScenarioReader.read(project.scenario(), EURASIA),
                    new AppraisalOptions(traffic, null, null, 1, 500, false, FreightOptions.standard()),
                    line -> {});
            for (Theme theme : Theme.values()) {
                Svg cash = new Svg(theme, Lettering.TEXT);
                String bars = new CashChart(appraisal, theme).draw(cash);
                assertLegible(cash.texts(), bars);
                Svg tornado = new Svg(theme, Lettering.TEXT);
                String text =
                        new AppraisalTornado(appraisal, appraisal.uncertainty().swings(), theme).draw(tornado);
                assertLegible(tornado.texts(), text);
                assertThat(tornado.texts()).hasSizeGreaterThan(20);
            }
        }
    }

    static void assertLegible(List<Box> texts, String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        Box canvas = new Box(
                0, 0, Double.parseDouble(root.getAttribute("width")), Double.parseDouble(root.getAttribute("height")));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i).within(canvas))
                    .as("%s in %s", texts.get(i), canvas)
                    .isTrue();
            for (int k = 0; k < i; k++) {
                assertThat(texts.get(i).meets(texts.get(k)))
                        .as("%s meets %s", texts.get(i), texts.get(k))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void linesGoOnlyForwardAndUpwards(Comparison comparison) throws Exception {
        for (Quantity quantity : Quantity.values()) {
            Document document = parse(new TimeDistanceChart(comparison, quantity, Theme.LIGHT).svg(Lettering.TEXT));
            int lines = 0;
            for (Element path : elements(document, "path")) {
                if (path.hasAttribute("stroke-dasharray")) {
                    lines++;
                    List<double[]> corners = corners(path.getAttribute("d"));
                    for (int i = 1; i < corners.size(); i++) {
                        assertThat(corners.get(i)[0]).isGreaterThanOrEqualTo(corners.get(i - 1)[0]);
                        assertThat(corners.get(i)[1]).isLessThanOrEqualTo(corners.get(i - 1)[1]);
                    }
                }
            }
            assertThat(lines).isPositive();
        }
    }

    private static List<double[]> corners(String path) {
        List<double[]> corners = new ArrayList<>();
        Matcher matcher = CORNER.matcher(path);
        while (matcher.find()) {
            corners.add(new double[] {Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))});
        }
        return corners;
    }

    @Test
    void everyPartOfABarIsThere() throws Exception {
        Document document = parse(new TimeDistanceChart(MAIN, Quantity.TIME, Theme.LIGHT).svg(Lettering.TEXT));
        List<Element> parts = elements(document, "rect").stream()
                .filter(rect -> rect.getElementsByTagName("title").getLength() == 1)
                .toList();
        int expected = MAIN.scenarios().getFirst().routes().stream()
                .mapToInt(route ->
                        route.split().days().size() + route.split().usd().size())
                .sum();
        assertThat(parts).hasSize(expected);
    }

    @Test
    void aRouteFarLongerThanTheOthersRunsOffTheChart() {
        Comparison comparison = compare("RUMOW", "IRTHR", false);
        String svg = new TimeDistanceChart(comparison, Quantity.TIME, Theme.LIGHT).svg(Lettering.TEXT);
        assertThat(svg).contains("An arrow: the route runs off the chart").contains(" km, ");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pngIsTheSvgAtTwiceItsSize(Theme theme, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("chart.png");
        Pictures.chart(file, MAIN, Quantity.TIME, theme);
        BufferedImage image = ImageIO.read(file.toFile());
        Element root = parse(new TimeDistanceChart(MAIN, Quantity.TIME, theme).svg(Lettering.TEXT))
                .getDocumentElement();
        assertThat((double) image.getWidth())
                .isCloseTo(Png.SCALE * Double.parseDouble(root.getAttribute("width")), within(1.0));
        assertThat((double) image.getHeight())
                .isCloseTo(Png.SCALE * Double.parseDouble(root.getAttribute("height")), within(1.0));
        assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Color.decode(theme.paper()));
        // The title is there although no font is asked for: its ink stands where the text begins.
        int inked = 0;
        for (int x = 50; x < 400; x++) {
            inked += new Color(image.getRGB(x, 74)).equals(Color.decode(theme.ink())) ? 1 : 0;
        }
        assertThat(inked).isGreaterThan(20);
    }

    @Test
    void sameComparisonSameBytes(@TempDir Path folder) throws IOException {
        for (String name : List.of("a.svg", "a.png")) {
            Path once = folder.resolve("1" + name);
            Path again = folder.resolve("2" + name);
            Pictures.chart(once, MAIN, Quantity.USD, Theme.DARK);
            Pictures.chart(again, MAIN, Quantity.USD, Theme.DARK);
            assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(again));
            Pictures.map(once, MAIN, courses(), Theme.LIGHT);
            Pictures.map(again, MAIN, courses(), Theme.LIGHT);
            assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(again));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing else is left behind").hasSize(4);
        }
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        assertThatThrownBy(() -> Pictures.chart(taken, MAIN, Quantity.TIME, Theme.LIGHT))
                .isInstanceOf(UnwritableFileException.class)
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> Pictures.chart(folder.resolve("no/where.svg"), MAIN, Quantity.TIME, Theme.LIGHT))
                .isInstanceOf(UnwritableFileException.class)
                .hasMessageContaining("no such folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }

    private static Courses courses() {
        return Courses.read(DATA, EURASIA);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
