/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-page.h"

#include "cy-review-source.h"

G_BEGIN_DECLS

struct _CyReviewPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *stack; /* body | empty */
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *rounds;
  GtkWidget *caption;
  GtkWidget *reveal;
  GtkWidget *table;
  GtkWidget *detail;

  CyReviewSource *source;
  CyReviewMatrix *matrix;
  gint64          round; /* that is looked at, 0 for the newest */
  gint64          shown; /* whose columns the table has */
  gboolean        masked;
};

void _cy_review_page_install_actions (GtkWidgetClass *widget_class);
void _cy_review_page_update_actions (CyReviewPage *self);
void _cy_review_page_set_masked (CyReviewPage *self, gboolean masked);
void _cy_review_page_reveal (CyReviewPage *self);

G_END_DECLS
