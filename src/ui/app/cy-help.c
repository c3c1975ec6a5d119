/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Help. */
#include "cy-help.h"

void
cy_help_present (GtkWindow *parent)
{
}
