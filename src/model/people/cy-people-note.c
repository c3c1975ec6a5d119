/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The same record for each of many people, as one step of the journal. */
#include "cy-people-note.h"

#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-step.h"

/* Who is deleted is refused. */
static gboolean
is_alive (CyConn *conn, gint64 id, gboolean *alive, GError **error)
{
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);

  *alive = person != NULL && !cy_record_get_deleted (person);

  return person != NULL;
}

static gboolean
note_one (CyConn          *conn,
          CyRecord        *sample,
          gint64           person,
          CyPeopleNoteFunc complete,
          CyPeopleCount   *count,
          GError         **error)
{
  guint owner = (guint) cy_entity_get_owner_field (cy_record_get_entity (sample));
  g_autoptr (CyRecord) record = cy_record_copy (sample);
  gboolean alive;
  gboolean has_it = FALSE;

  if (!is_alive (conn, person, &alive, error))
    return FALSE;
  if (!alive)
    {
      count->n_refused++;
      return TRUE;
    }
  cy_record_set_id (record, 0);
  cy_record_set_int (record, owner, person);
  if (complete != NULL && !complete (conn, record, &has_it, error))
    return FALSE;
  count->n_changed += !has_it;
  count->n_same += has_it;

  return has_it || cy_mapper_save (conn, record, error);
}

/**
 * cy_people_note:
 * @conn: a writing connection
 * @people: of whom; the deleted are refused
 * @sample: a record whose owner is a person; who that is is not looked at
 * @complete: (nullable): what differs from person to person
 * @count: (out): how many
 * @error: return location
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_note (CyConn          *conn,
                const CyPeople  *people,
                CyRecord        *sample,
                CyPeopleNoteFunc complete,
                CyPeopleCount   *count,
                GError         **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error);

  *count = (CyPeopleCount){ 0 };
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->n; i++)
    if (cy_conn_is_cancelled (conn, error) ||
        !note_one (conn, sample, people->ids[i], complete, count, error))
      return FALSE;

  return cy_step_commit (step, error);
}
