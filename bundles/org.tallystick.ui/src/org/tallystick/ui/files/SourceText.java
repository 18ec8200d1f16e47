package org.tallystick.ui.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Composite;
import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifSeverity;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Widgets;

/**
 * Text with line numbers and marked places. A place is marked three ways, so that no one needs to see colours: a sign
 * beside the number, a background for the line, a wave below the place.
 */
final class SourceText {

    private static final String ERROR_SIGN = "\u25B6 ";
    private static final String PLAIN = "  ";

    private final StyledText text;
    private Map<Integer, List<MifProblem>> marks = new HashMap<>();
    private int digits = 3;

    SourceText(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        Widgets.name(text, "files.text", Messages.Text_spoken);
        text.setFont(JFaceResources.getTextFont());
        text.addLineStyleListener(this::style);
        text.addLineBackgroundListener(this::background);
    }

    StyledText control() {
        return text;
    }

    void show(String content, List<MifProblem> problems) {
        Map<Integer, List<MifProblem>> byLine = new HashMap<>();
        for (MifProblem problem : problems) {
            if (problem.line() > 0) {
                mark(byLine, problem);
            }
            if (problem.suspectLine() > 0) {
                mark(byLine, new MifProblem(problem.code(), MifSeverity.WARNING, problem.suspectLine(),
                        problem.suspectColumn(), "", "", 0, 0));
            }
        }
        marks = byLine;
        boolean same = content.equals(text.getText());
        if (!same) {
            text.setText(content);
        }
        digits = Integer.toString(text.getLineCount()).length();
        byLine.values().forEach(found -> found.sort(Comparator.comparingInt(MifProblem::column)));
        text.redraw();
    }

    private static void mark(Map<Integer, List<MifProblem>> byLine, MifProblem problem) {
        byLine.computeIfAbsent(problem.line() - 1, line -> new ArrayList<>()).add(problem);
    }

    /** Whether the line, counted from 1, is marked; for tests, which cannot see. */
    boolean isMarked(int line) {
        return marks.containsKey(line - 1);
    }

    void reveal(int line, int column) {
        if (line < 1 || line > text.getLineCount()) {
            return;
        }
        int offset = Math.min(text.getOffsetAtLine(line - 1) + Math.max(0, column - 1), text.getCharCount());
        text.setCaretOffset(offset);
        text.setTopIndex(Math.max(0, line - 1 - visibleLines() / 3));
        text.setHorizontalPixel(0);
    }

    private int visibleLines() {
        return Math.max(3, text.getClientArea().height / Math.max(1, text.getLineHeight()));
    }

    private void style(LineStyleEvent event) {
        int line = text.getLineAtOffset(event.lineOffset);
        List<MifProblem> problems = marks.getOrDefault(line, List.of());
        StyleRange number = new StyleRange();
        number.foreground = problems.isEmpty() ? Colours.of(Colours.QUIET) : Colours.of(Colours.REFUSED);
        String shown = String.format("%" + digits + "d ", line + 1) + (problems.isEmpty() ? PLAIN : ERROR_SIGN);
        number.metrics = new GlyphMetrics(0, 0, (digits + 4) * averageCharWidth());
        Bullet bullet = new Bullet(ST.BULLET_TEXT, number);
        bullet.text = shown;
        event.bullet = bullet;
        event.bulletIndex = line;
        List<StyleRange> styles = new ArrayList<>();
        for (MifProblem problem : problems) {
            int from = Math.min(Math.max(0, problem.column() - 1), Math.max(0, event.lineText.length() - 1));
            int until = end(event.lineText, from);
            if (until > from && styles.stream().noneMatch(range -> range.start >= event.lineOffset + from)) {
                StyleRange range = new StyleRange();
                range.start = event.lineOffset + from;
                range.length = until - from;
                range.underline = true;
                range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
                range.underlineColor = Colours.of(colour(problem));
                styles.add(range);
            }
        }
        event.styles = styles.toArray(StyleRange[]::new);
    }

    private static String colour(MifProblem problem) {
        return problem.severity() == MifSeverity.ERROR ? Colours.REFUSED : Colours.HELD;
    }

    private static int end(String line, int from) {
        int end = from;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return Math.max(end, Math.min(from + 1, line.length()));
    }

    private int averageCharWidth() {
        return Math.max(7, text.getLineHeight() / 2);
    }

    private void background(LineBackgroundEvent event) {
        List<MifProblem> problems = marks.get(text.getLineAtOffset(event.lineOffset));
        if (problems != null) {
            boolean error = problems.stream().anyMatch(problem -> problem.severity() == MifSeverity.ERROR);
            event.lineBackground = Colours.of(error ? Colours.ERROR_LINE : Colours.WARNING_LINE);
        }
    }
}
