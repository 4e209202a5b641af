package org.landbridge.app.chart;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the typeface Inter, which comes with the program: widths for the layout, outlines for PNG. It asks
 * nothing of the machine; AWT's fonts would fail where there is no fontconfig. Not thread-safe.
 */
final class Typeface {
    /** What an SVG viewer falls back to, much the same width or narrower first. */
    static final String FAMILY =
            "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif";

    /** Room left for a viewer's other font, which may run wider. */
    static final double SLACK = 1.07;

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private final OpenTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, String> outlines = new HashMap<>();

    private Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program");
            }
            this.font = new OTFParser(false).parse(new RandomAccessReadBuffer(in));
            this.glyphs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface regular() {
        return new Typeface("Inter-Regular.otf");
    }

    static Typeface semiBold() {
        return new Typeface("Inter-SemiBold.otf");
    }

    /** Pixels from the first letter to the end of the last. */
    double width(String text, double size) {
        double units = 0;
        for (int glyph : glyphs(text)) {
            units += advance(glyph);
        }
        return units * size / unitsPerEm;
    }

    /** The lines that the text takes, broken at blanks; a word wider than the line stands alone. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) * SLACK > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, cut with an ellipsis if it is wider. */
    String cut(String text, double size, double width) {
        if (width(text, size) * SLACK <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).strip() + "…", size) * SLACK > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    /** The text's outline as an SVG path in font units, y upwards, to be scaled by {@link #scale}. */
    String outline(String text) {
        StringBuilder path = new StringBuilder();
        double x = 0;
        for (int glyph : glyphs(text)) {
            String outline = outlines.computeIfAbsent(glyph, this::glyphOutline);
            if (!outline.isEmpty()) {
                shifted(path, outline, x);
            }
            x += advance(glyph);
        }
        return path.toString();
    }

    double scale(double size) {
        return size / unitsPerEm;
    }

    private int[] glyphs(String text) {
        return text.codePoints().map(glyphs::getGlyphId).toArray();
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands and coordinates, one blank between, x coordinates at odd places after a command. */
    private String glyphOutline(int glyph) {
        GeneralPath path;
        try {
            path = font.getCFF().getFont().getType2CharString(glyph).getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int segment = it.currentSegment(at);
            int points = switch (segment) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 3;
                default -> 0;
            };
            text.append("MLQCZ".charAt(segment)).append(' ');
            for (int i = 0; i < 2 * points; i++) {
                text.append(Math.round(at[i])).append(' ');
            }
        }
        return text.toString();
    }

    private static void shifted(StringBuilder path, String outline, double dx) {
        boolean isX = true;
        for (String token : outline.split(" ")) {
            if (Character.isLetter(token.charAt(0))) {
                path.append(token);
                isX = true;
            } else {
                path.append(isX ? Math.round(Integer.parseInt(token) + dx) : Long.parseLong(token))
                        .append(' ');
                isX = !isX;
            }
        }
    }
}
