/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dossier.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPersonSaved:
 * @id: of the person, 0 when nothing was saved
 * @other: who has the same ID number, 0 for nobody
 * @other_name: (nullable): the name of that person
 */
typedef struct
{
  gint64 id;
  gint64 other;
  char  *other_name;
} CyPersonSaved;

void cy_person_saved_free (CyPersonSaved *self);
void cy_person_save_look (CySession          *session,
                          CyDossier          *dossier,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);
void cy_person_save_start (CySession          *session,
                           CyDossier          *dossier,
                           gboolean            with_same_id,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPersonSaved, cy_person_saved_free)

G_END_DECLS
