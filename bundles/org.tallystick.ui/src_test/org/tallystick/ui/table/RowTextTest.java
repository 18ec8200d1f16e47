package org.tallystick.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

class RowTextTest {

    private static final List<Column<String[]>> COLUMNS = List.of(column("First", 0), column("Second", 1));

    private static Column<String[]> column(String title, int index) {
        return new Column<>(title, title, 100, false, true, row -> row[index], row -> null, row -> null,
                Comparator.comparing(row -> row[index]), null);
    }

    @Test
    void copiedRowsHaveAHeadingAndOneLineEach() {
        String text = RowText.tsv(COLUMNS, List.of(new String[] { "a", "b\tc" }, new String[] { "d\r\ne", "" }));

        assertThat(text).isEqualTo("First\tSecond\na\tb c\nd e\t\n");
    }

    @Test
    void exportedCellsAreQuotedWhereNeeded() {
        assertThat(RowText.csvHeading(COLUMNS)).isEqualTo("First,Second\r\n");
        assertThat(RowText.csvLine(COLUMNS, new String[] { "a,b", "say \"x\"" }))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\"\r\n");
    }

    @Test
    void exportedTextIsNeverAFormula() {
        assertThat(RowText.csvLine(COLUMNS, new String[] { "=1+1", "-5" })).isEqualTo("'=1+1,-5\r\n");
        assertThat(RowText.csvLine(COLUMNS, new String[] { "@x", "-cmd" })).isEqualTo("'@x,'-cmd\r\n");
    }
}
