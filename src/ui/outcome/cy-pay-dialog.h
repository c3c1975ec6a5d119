/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pay-draft.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_pay_dialog_present (GtkWidget *over, CySession *session, CyPayDraft *draft);

G_END_DECLS
