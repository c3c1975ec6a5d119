/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dossier.h"
#include "cy-person-page.h"
#include "cy-person-save.h"
#include "cy-problem-button.h"

G_BEGIN_DECLS

struct _CyPersonPage
{
  CyPage parent_instance;

  GtkWidget *photo;
  GtkWidget *name;
  GtkWidget *tags;
  GtkWidget *problems;
  GtkWidget *save;
  GtkWidget *discard;
  GtkWidget *print;
  GtkWidget *files;
  GtkWidget *delete;
  GtkWidget *tabs;

  gint64     person;
  CyDossier *dossier;
  gboolean   dirty;
  gboolean   saving;
  gboolean   is_refused; /* saving it was tried, and something is missing */

  /* Who else has the ID number. */
  char          *stored_id; /* as it is in the library */
  char          *looked_id; /* for which was looked */
  CyPersonSaved *same;      /* (nullable): what was found */

  /* Where to go once the dossier is there. */
  const CyEntity *go_entity;
  guint           go_index;
  int             go_field;

  /* What to do once the changes are saved or dropped. */
  CyPageFunc leave;
  CyPageFunc stay;
  gpointer   leave_data;
  GtkWidget *question;
};

CySession  *_cy_person_page_get_session (CyPersonPage *self);
GtkWindow  *_cy_person_page_get_window (CyPersonPage *self);
const char *_cy_person_page_get_id_number (CyPersonPage *self);
void        _cy_person_page_set_dirty (CyPersonPage *self, gboolean dirty);
void        _cy_person_page_check (CyPersonPage *self);
void        _cy_person_page_reload (CyPersonPage *self);

void     _cy_person_page_stay (CyPersonPage *self);
void     _cy_person_page_start_save (CyPersonPage *self);
void     _cy_person_page_discard (CyPersonPage *self);
void     _cy_person_page_delete (CyPersonPage *self);
gboolean _cy_person_page_can_leave (CyPage *page, CyPageFunc leave, CyPageFunc stay, gpointer data);

void       _cy_person_page_print_view (CyPage *page);
GtkWidget *_cy_person_page_make_files_button (CyPersonPage *self);

G_END_DECLS
