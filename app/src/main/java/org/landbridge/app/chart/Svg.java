package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.Figures;

/**
 * Writes an SVG document. All coordinates are those of the document, so that the boxes of all texts can be compared.
 */
final class Svg {
    /** What letters become. */
    enum Lettering {
        /** Text, for people and search engines. */
        TEXT,
        /** Outlines, for a renderer without fonts. */
        OUTLINES
    }

    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.21;
    private static final double HALO = 3.2;
    private static final double BLANK = 5;

    private final Theme theme;
    private final Lettering lettering;
    private final Typeface regular = Typeface.regular();
    private final Typeface strong = Typeface.semiBold();
    private final StringBuilder body = new StringBuilder();
    private final List<Box> texts = new ArrayList<>();

    Svg(Theme theme, Lettering lettering) {
        this.theme = theme;
        this.lettering = lettering;
    }

    Theme theme() {
        return theme;
    }

    Typeface face(boolean bold) {
        return bold ? strong : regular;
    }

    double width(String text, TextStyle style) {
        return face(style.strong()).width(text, style.size());
    }

    static double height(double size) {
        return (ASCENT + DESCENT) * size;
    }

    /** Where the base line lies below the upper edge of a line of text. */
    static double ascent(double size) {
        return ASCENT * size;
    }

    /** What every text drawn so far covers. */
    List<Box> texts() {
        return List.copyOf(texts);
    }

    /** The whole document. */
    String document(double width, double height, String title) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        svg.append(number(width)).append("\" height=\"").append(number(height));
        svg.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        svg.append("\" role=\"img\" font-family=\"").append(Typeface.FAMILY).append("\">\n<title>");
        svg.append(escape(title)).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"");
        return svg.append(theme.paper())
                .append("\"/>\n")
                .append(body)
                .append("</svg>\n")
                .toString();
    }

    /** An element without content: name, then attributes by turns name and value. */
    void element(String name, Object... attributes) {
        open(name, attributes);
        body.insert(body.length() - 2, '/');
    }

    void open(String name, Object... attributes) {
        body.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            body.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            body.append(value instanceof Double number ? number(number) : escape(value.toString()))
                    .append('"');
        }
        body.append(">\n");
    }

    void close(String name) {
        body.append("</").append(name).append(">\n");
    }

    /** What a viewer shows when the pointer rests on the element around it. */
    void hint(String text) {
        body.append("<title>").append(escape(text)).append("</title>\n");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width) {
        element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width);
    }

    void rect(Box box, String fill) {
        element("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "fill", fill);
    }

    /** One line of text; y is its base line. */
    void text(String text, double x, double y, TextStyle style) {
        double width = width(text, style);
        double left = left(x, width, style);
        texts.add(new Box(left, y - ascent(style.size()), width, height(style.size())));
        if (lettering == Lettering.TEXT) {
            live(text, x, y, width, style, "");
        } else {
            outlined(text, style, "translate(" + number(left) + " " + number(y) + ")");
        }
    }

    /** Text that reads upwards, centred on y; x is its base line. */
    void upwards(String text, double x, double y, TextStyle style) {
        double width = width(text, style);
        double across = height(style.size());
        texts.add(new Box(x - ascent(style.size()), y - width / 2, across, width));
        if (lettering == Lettering.TEXT) {
            live(text, x, y, width, style.centred(), "rotate(-90 " + number(x) + " " + number(y) + ")");
        } else {
            outlined(text, style, "translate(" + number(x) + " " + number(y + width / 2) + ") rotate(-90)");
        }
    }

    private static double left(double x, double width, TextStyle style) {
        return switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    /**
     * Words of several styles on one line, which follow one another in any font; all start-anchored.
     *
     * @param words texts and styles by turns
     */
    void words(double x, double y, Object... words) {
        double left = x;
        if (lettering == Lettering.TEXT) {
            open("text", "x", x, "y", y);
            body.setLength(body.length() - 1);
        }
        for (int i = 0; i < words.length; i += 2) {
            String text = words[i].toString();
            TextStyle style = (TextStyle) words[i + 1];
            texts.add(new Box(left, y - ascent(style.size()), width(text, style), height(style.size())));
            if (lettering == Lettering.TEXT) {
                span(text, i == 0 ? 0 : BLANK, style);
            } else {
                outlined(text, style, "translate(" + number(left) + " " + number(y) + ")");
            }
            left += width(text, style) + BLANK;
        }
        if (lettering == Lettering.TEXT) {
            body.append("</text>\n");
        }
    }

    private void span(String text, double after, TextStyle style) {
        body.append(after == 0 ? "<tspan" : "<tspan dx=\"" + number(after) + "\"")
                .append(" font-size=\"")
                .append(number(style.size()))
                .append("\" fill=\"");
        body.append(style.colour()).append(style.strong() ? "\" font-weight=\"600\">" : "\">");
        body.append(escape(text)).append("</tspan>");
    }

    /** With the width that the layout counts on: another font than ours is drawn together to it, not over its edge. */
    private void live(String text, double x, double y, double width, TextStyle style, String transform) {
        List<Object> attributes = new ArrayList<>(List.of("x", x, "y", y, "font-size", style.size()));
        if (style.anchor() != TextStyle.Anchor.START) {
            attributes.addAll(List.of("text-anchor", style.anchor() == TextStyle.Anchor.END ? "end" : "middle"));
        }
        if (style.strong()) {
            attributes.addAll(List.of("font-weight", "600"));
        }
        attributes.addAll(List.of("fill", style.colour(), "textLength", width, "lengthAdjust", "spacingAndGlyphs"));
        if (style.halo()) {
            attributes.addAll(List.of("stroke", theme.panel(), "stroke-width", HALO, "stroke-linejoin", "round"));
            attributes.addAll(List.of("paint-order", "stroke"));
        }
        if (!transform.isEmpty()) {
            attributes.addAll(List.of("transform", transform));
        }
        open("text", attributes.toArray());
        body.setLength(body.length() - 1);
        body.append(escape(text)).append("</text>\n");
    }

    private void outlined(String text, TextStyle style, String place) {
        Typeface face = face(style.strong());
        double scale = face.scale(style.size());
        String transform = place + " scale(" + Figures.fixed(scale, 6) + " " + Figures.fixed(-scale, 6) + ")";
        String path = face.outline(text);
        if (style.halo()) {
            element(
                    "path",
                    "fill",
                    "none",
                    "stroke",
                    theme.panel(),
                    "stroke-width",
                    HALO / scale,
                    "stroke-linejoin",
                    "round",
                    "transform",
                    transform,
                    "d",
                    path);
        }
        element("path", "fill", style.colour(), "transform", transform, "d", path);
    }

    static String number(double value) {
        String text = Figures.fixed(value, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append(' ');
                // Other control characters are not XML at all.
                default -> safe.append(c < ' ' ? '�' : c);
            }
        }
        return safe.toString();
    }
}
