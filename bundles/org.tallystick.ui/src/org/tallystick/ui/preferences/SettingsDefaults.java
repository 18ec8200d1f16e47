package org.tallystick.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.tallystick.mif.MifProfile;

/** What holds until a person sets something else. */
public final class SettingsDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IPreferenceStore store = Settings.store();
        store.setDefault(Settings.PROFILE, MifProfile.LEGACY.name());
        store.setDefault(Settings.STABLE_SECONDS, 2);
        store.setDefault(Settings.DELETE_DONE, false);
        store.setDefault(Settings.REOPEN, true);
        store.setDefault(Settings.PAGE_SIZE, 500);
    }
}
