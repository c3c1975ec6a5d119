/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saves a dossier as one step, unless somebody else has its ID number already. */
#include "cy-person-save.h"

#include "cy-check.h"
#include "cy-person.h"

#include <glib/gi18n.h>

typedef struct
{
  CyDossier *dossier; /* a copy: the form keeps its own */
  char      *name;
  gboolean   with_same_id;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->dossier);
  g_free (save->name);
  g_free (save);
}

static Save *
save_new (CyDossier *dossier)
{
  CyRecord   *person = cy_dossier_get_person (dossier);
  const char *name = cy_record_get_text (person, CY_PERSON_NAME);
  Save       *save = g_new0 (Save, 1);

  save->dossier = cy_dossier_copy (dossier);
  save->name = g_strdup_printf (cy_record_get_id (person) != 0 ? _ ("Edit %s") : _ ("Add %s"),
                                name != NULL ? name : "");

  return save;
}

void
cy_person_saved_free (CyPersonSaved *self)
{
  g_free (self->other_name);
  g_free (self);
}

static gpointer
look (CyConn *conn, gpointer data, GError **error)
{
  Save       *save = data;
  CyRecord   *person = cy_dossier_get_person (save->dossier);
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);
  g_autoptr (CyPersonSaved) saved = g_new0 (CyPersonSaved, 1);
  g_autoptr (GError) trouble = NULL;

  if (id != NULL)
    saved->other =
      cy_check_find_same_id (conn, cy_record_get_id (person), id, &saved->other_name, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  return g_steal_pointer (&saved);
}

static gpointer
do_save (CyConn *conn, gpointer data, GError **error)
{
  Save *save = data;
  g_autoptr (CyPersonSaved) saved = look (conn, save, error);

  if (saved == NULL || (saved->other != 0 && !save->with_same_id))
    return g_steal_pointer (&saved);
  if (!cy_dossier_save (save->dossier, conn, save->name, error))
    return NULL;
  saved->id = cy_record_get_id (cy_dossier_get_person (save->dossier));

  return g_steal_pointer (&saved);
}

/**
 * cy_person_save_look:
 * @session: the open library
 * @dossier: of a person
 * @callback: gets a #CyPersonSaved from cy_session_finish()
 * @user_data: for @callback
 *
 * Looks for somebody else with the same ID number; saves nothing.
 */
void
cy_person_save_look (CySession          *session,
                     CyDossier          *dossier,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  cy_session_read (session,
                   look,
                   save_new (dossier),
                   save_free,
                   (GDestroyNotify) cy_person_saved_free,
                   NULL,
                   callback,
                   user_data);
}

/**
 * cy_person_save_start:
 * @session: the open library
 * @dossier: what to save; stays as it is
 * @with_same_id: whether to save although somebody else has the same ID number
 * @callback: gets a #CyPersonSaved from cy_session_finish()
 * @user_data: for @callback
 */
void
cy_person_save_start (CySession          *session,
                      CyDossier          *dossier,
                      gboolean            with_same_id,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Save *save = save_new (dossier);

  save->with_same_id = with_same_id;
  cy_session_write (session,
                    do_save,
                    save,
                    save_free,
                    (GDestroyNotify) cy_person_saved_free,
                    NULL,
                    callback,
                    user_data);
}
