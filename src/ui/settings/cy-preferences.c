/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Preferences. */
#include "cy-preferences.h"

void
cy_preferences_present (GtkWindow *parent, CySession *session)
{
}
