/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a study, an expert, and whether to take weights over; and does what is done in a study.
 */
#include "cy-weight-dialogs.h"

#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-record-dialog.h"
#include "cy-report-dialog.h"
#include "cy-weight-adopt.h"
#include "cy-weight-deed.h"
#include "cy-weight-words.h"
#include "cy-weight.h"

#include <glib/gi18n.h>

/* ---- Studies ---- */

static gpointer
save_study (CyConn *conn, gpointer data, GError **error)
{
  if (!cy_weight_save_study (conn, data, _ ("Write down a study of weights"), error))
    return NULL;

  return g_strdup (_ ("Study saved"));
}

static void
study_cb (CyRecord *record, gpointer user_data)
{
  cy_deed_run (user_data, save_study, cy_record_copy (record), g_object_unref, TRUE);
}

/**
 * cy_weight_dialog_study:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @study: one that is there, or a new one
 */
void
cy_weight_dialog_study (GtkWidget *over, CySession *session, CyRecord *study)
{
  static const guint fields[] = {
    CY_WEIGHT_STUDY_NAME,
    CY_WEIGHT_STUDY_DATE,
    CY_WEIGHT_STUDY_NOTE,
  };

  cy_record_dialog_present (over,
                            session,
                            &(CyRecordDialog){
                              .heading = cy_record_get_id (study) != 0 ? _ ("Change the Study")
                                                                       : _ ("New Study"),
                              .text = _ ("For the scheme of this cycle. Experts then compare its "
                                         "dimensions, or the indicators of one, two at a time."),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            study,
                            study_cb,
                            session);
}

static gpointer
remove_study (CyConn *conn, gpointer data, GError **error)
{
  if (!cy_weight_remove_study (conn, *(gint64 *) data, _ ("Remove a study of weights"), error))
    return NULL;

  return g_strdup (_ ("Study removed"));
}

void
cy_weight_run_remove_study (CySession *session, const CyWeightRoom *room)
{
  gint64 id = cy_record_get_id (cy_weight_room_get_study (room));

  cy_deed_run (session, remove_study, g_memdup2 (&id, sizeof id), g_free, TRUE);
}

/* ---- Experts ---- */

typedef struct
{
  CySession   *session;
  CyWeightPair pair;
  char        *expert;
  int          judgement;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_clear_object (&deed->session);
  g_free (deed->expert);
  g_free (deed);
}

static Deed *
deed_new (const CyWeightRoom *room, guint row, guint column)
{
  const CyWeightLevel *level = cy_weight_room_get_level (room);
  Deed                *deed = g_new0 (Deed, 1);

  deed->pair = (CyWeightPair){ cy_record_get_id (cy_weight_room_get_study (room)),
                               level->parent,
                               cy_weight_level_get_id (level, room->plan, row),
                               cy_weight_level_get_id (level, room->plan, column) };

  return deed;
}

static gpointer
add_expert (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_weight_add_expert (conn,
                             &deed->pair,
                             deed->expert,
                             _ ("Add an expert to a study of weights"),
                             error))
    return NULL;

  return g_strdup_printf (_ ("%s added"), deed->expert);
}

static void
expert_cb (CyRecord *record, gpointer user_data)
{
  const Deed *asked = user_data;
  Deed       *deed = g_new0 (Deed, 1);

  deed->pair = asked->pair;
  deed->expert = g_strdup (cy_record_get_text (record, CY_WEIGHT_JUDGEMENT_EXPERT));
  cy_deed_run (asked->session, add_expert, deed, deed_free, TRUE);
}

/**
 * cy_weight_dialog_expert:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @room: with a study
 */
void
cy_weight_dialog_expert (GtkWidget *over, CySession *session, const CyWeightRoom *room)
{
  static const guint fields[] = { CY_WEIGHT_JUDGEMENT_EXPERT };
  g_autoptr (CyRecord) record = cy_record_new (CY_WEIGHT_JUDGEMENT);
  Deed      *deed = deed_new (room, 0, 1);
  GtkWidget *dialog;

  deed->session = g_object_ref (session);
  dialog =
    cy_record_dialog_present (over,
                              session,
                              &(CyRecordDialog){
                                .heading = _ ("Add an Expert"),
                                .text = _ ("The name by which the judgements are kept apart."),
                                .accept = _ ("Add"),
                                .fields = fields,
                                .n_fields = G_N_ELEMENTS (fields) },
                              record,
                              expert_cb,
                              deed);
  g_object_set_data_full (G_OBJECT (dialog), "deed", deed, deed_free);
}

static gpointer
remove_expert (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_weight_remove_expert (conn,
                                deed->pair.study,
                                deed->expert,
                                _ ("Remove an expert from a study of weights"),
                                error))
    return NULL;

  return g_strdup_printf (_ ("%s removed with all judgements"), deed->expert);
}

void
cy_weight_run_remove_expert (CySession *session, const CyWeightRoom *room, const char *expert)
{
  Deed *deed = deed_new (room, 0, 1);

  deed->expert = g_strdup (expert);
  cy_deed_run (session, remove_expert, deed, deed_free, TRUE);
}

/* A judgement shows at once; a message for each would only be in the way. */
static gpointer
judge (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_weight_judge (conn,
                        &deed->pair,
                        deed->expert,
                        deed->judgement,
                        _ ("Judge a pair in a study of weights"),
                        error))
    return NULL;

  return g_strdup ("");
}

/**
 * cy_weight_run_judgement:
 * @session: a session
 * @room: with a study
 * @expert: who judges
 * @row: of one thing
 * @column: of another
 * @judgement: as cy_weight_judge()
 */
void
cy_weight_run_judgement (CySession          *session,
                         const CyWeightRoom *room,
                         const char         *expert,
                         guint               row,
                         guint               column,
                         int                 judgement)
{
  Deed *deed = deed_new (room, row, column);

  deed->expert = g_strdup (expert);
  deed->judgement = judgement;
  cy_deed_run (session, judge, deed, deed_free, FALSE);
}

/* ---- Taking over ---- */

typedef struct
{
  CySession    *session;
  CyWeightRoom *room;
  CyWeightWay   way;
} Adoption;

static void
adoption_free (gpointer data)
{
  Adoption *adoption = data;

  g_object_unref (adoption->session);
  cy_weight_room_unref (adoption->room);
  g_free (adoption);
}

static gpointer
adopt (CyConn *conn, gpointer data, GError **error)
{
  const Adoption     *adoption = data;
  const CyWeightRoom *room = adoption->room;

  if (cy_weight_adopt (conn,
                       room->plan->id,
                       cy_weight_room_get_level (room),
                       room->book->rankings[adoption->way].weights,
                       _ ("Take over weights into a new version of the scheme"),
                       error) == 0)
    return NULL;

  return g_strdup_printf (_ ("New version of “%s” made; see the page of schemes"),
                          room->plan->name);
}

static void
adopt_cb (gboolean accepted, gpointer user_data)
{
  Adoption *adoption = user_data;

  if (accepted)
    cy_deed_run (adoption->session, adopt, adoption, adoption_free, TRUE);
  else
    adoption_free (adoption);
}

/* The weights as they will stand: whole hundredths of a percent that total 100. */
static char *
describe_weights (const CyWeightRoom *room, CyWeightWay way)
{
  const CyWeightBook *book = room->book;
  g_autofree int     *shares = g_new0 (int, book->columns->len + 1);
  GString            *words = g_string_new (NULL);

  cy_weight_share_out (book->rankings[way].weights, book->columns->len, CY_WEIGHT_WHOLE, shares);
  for (guint i = 0; i < book->columns->len; i++)
    g_string_append_printf (words,
                            "%s%s %d.%02d%%",
                            i > 0 ? _ (", ") : "",
                            cy_weight_book_column (book, i)->name,
                            shares[i] / 100,
                            shares[i] % 100);

  return g_string_free (words, FALSE);
}

/**
 * cy_weight_dialog_adopt:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @room: what is shown
 * @way: a known way with weights of its own
 */
void
cy_weight_dialog_adopt (GtkWidget          *over,
                        CySession          *session,
                        const CyWeightRoom *room,
                        CyWeightWay         way)
{
  Adoption        *adoption = g_new0 (Adoption, 1);
  g_autofree char *weights = describe_weights (room, way);
  g_autofree char *text =
    g_strdup_printf (_ ("A new version of “%s” is made, which can still be changed: %s.\n\nThe "
                        "scheme itself, its cycles and results stay as they are. Points of the "
                        "indicators below and their bands go with the weights; what an incident "
                        "adds or takes each time does not. Look through the new version before it "
                        "is used."),
                     room->plan->name,
                     weights);

  *adoption = (Adoption){ g_object_ref (session), cy_weight_room_ref ((CyWeightRoom *) room), way };
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (over)),
                     way == CY_WEIGHT_EXPERTS ? _ ("Take Over the Experts' Weights?")
                                              : _ ("Take Over the Entropy Weights?"),
                     text,
                     _ ("Make a New Version"),
                     FALSE,
                     adopt_cb,
                     adoption);
}

/**
 * cy_weight_dialog_export:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @table: (transfer full): what is on screen
 */
void
cy_weight_dialog_export (GtkWidget *over, CySession *session, CyReportTable *table)
{
  cy_report_dialog_present_table (over, session, "weights", table);
}
