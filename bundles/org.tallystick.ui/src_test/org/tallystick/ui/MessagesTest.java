package org.tallystick.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there, and can be filled in. */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(classes = { org.tallystick.ui.cleanup.Messages.class, org.tallystick.ui.commands.Messages.class,
            org.tallystick.ui.computers.Messages.class, org.tallystick.ui.details.Messages.class,
            org.tallystick.ui.duplicates.Messages.class, org.tallystick.ui.events.Messages.class,
            org.tallystick.ui.files.Messages.class, org.tallystick.ui.journal.Messages.class,
            org.tallystick.ui.junk.Messages.class, org.tallystick.ui.load.Messages.class,
            org.tallystick.ui.overview.Messages.class, org.tallystick.ui.preferences.Messages.class,
            org.tallystick.ui.resync.Messages.class, org.tallystick.ui.site.Messages.class,
            org.tallystick.ui.sites.Messages.class, org.tallystick.ui.table.Messages.class,
            org.tallystick.ui.view.Messages.class })
    void everyTextIsThereAndCanBeFilledIn(Class<?> messages) throws IllegalAccessException {
        for (Field field : messages.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String text = (String) field.get(null);
                assertThat(text).as(field.getName()).isNotBlank().doesNotContain("NLS missing message");
                assertThat(NLS.bind(text, new Object[] { "a", "b", "c", "d", "e" })).as(field.getName())
                        .doesNotContain("<missing argument>").doesNotContainPattern("\\{\\d");
            }
        }
    }
}
