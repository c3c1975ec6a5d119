/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-document.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cy_document_run_add (CySession *session, const CyDocument *document);
void cy_document_run_ask (GtkWidget *over, CySession *session, const CyDocument *document);

G_END_DECLS
