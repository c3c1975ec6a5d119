/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People: the field table, and what is derived from a person and the parts. */
#include "cy-person.h"

#include "cy-education.h"
#include "cy-idcard.h"
#include "cy-mapper.h"
#include "cy-person-keys-private.h"
#include "cy-person-parts.h"
#include "cy-pinyin.h"
#include "cy-sql.h"
#include "cy-stroke.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean refresh (CyConn *conn, gint64 id, GError **error);

static const CyField fields[] = {
  [CY_PERSON_NAME] = { "name",
                       N_ ("Full name"),
                       CY_KIND_TEXT,
                       CY_FIELD_REQUIRED | CY_FIELD_FEEDS,
                       .width = 10,
                       .a_code = "A0101",
                       .lrmx = "XingMing" },
  [CY_PERSON_PINYIN] = { "pinyin",
                         N_ ("Pinyin"),
                         CY_KIND_TEXT,
                         CY_FIELD_FEEDS,
                         .width = 18,
                         .a_code = "A0102" },
  [CY_PERSON_GENDER] = { "gender",
                         N_ ("Gender"),
                         CY_KIND_CODE,
                         CY_FIELD_REPORT,
                         "gender",
                         .width = 5,
                         .a_code = "A0104",
                         .lrmx = "XingBie" },
  [CY_PERSON_ID_NUMBER] = { "id_number",
                            N_ ("ID number"),
                            CY_KIND_TEXT,
                            CY_FIELD_REPORT | CY_FIELD_SENSITIVE | CY_FIELD_FEEDS,
                            .width = 20,
                            .a_code = "A0184",
                            .lrmx = "ShenFenZheng" },
  [CY_PERSON_BIRTH] = { "birth",
                        N_ ("Born"),
                        CY_KIND_DATE,
                        CY_FIELD_REPORT,
                        .width = 9,
                        .a_code = "A0107",
                        .lrmx = "ChuShengNianYue" },
  [CY_PERSON_ETHNIC] = { "ethnic",
                         N_ ("Ethnic group"),
                         CY_KIND_CODE,
                         CY_FIELD_REPORT,
                         "ethnic",
                         .width = 8,
                         .a_code = "A0117",
                         .lrmx = "MinZu" },
  [CY_PERSON_NATIVE_PLACE] = { "native_place",
                               N_ ("Native place"),
                               CY_KIND_TEXT,
                               CY_FIELD_REPORT,
                               .width = 12,
                               .a_code = "A0111A",
                               .lrmx = "JiGuan" },
  [CY_PERSON_BIRTH_PLACE] = { "birth_place",
                              N_ ("Birth place"),
                              CY_KIND_TEXT,
                              CY_FIELD_REPORT,
                              .width = 12,
                              .a_code = "A0114A",
                              .lrmx = "ChuShengDi" },
  [CY_PERSON_POLITICAL] = { "political",
                            N_ ("Political status"),
                            CY_KIND_CODE,
                            CY_FIELD_REPORT,
                            "political",
                            .width = 12,
                            .a_code = "A0141" },
  [CY_PERSON_PARTY_DATE] = { "party_date",
                             N_ ("Joined the Party"),
                             CY_KIND_DATE,
                             .width = 9,
                             .a_code = "A0144",
                             .lrmx = "RuDangShiJian" },
  [CY_PERSON_PARTY_STAGE] = { "party_stage",
                              N_ ("Stage of joining the Party"),
                              CY_KIND_CODE,
                              .of = "party_stage",
                              .width = 12 },
  [CY_PERSON_WORK_DATE] = { "work_date",
                            N_ ("Started work"),
                            CY_KIND_DATE,
                            .width = 9,
                            .a_code = "A0134",
                            .lrmx = "CanJiaGongZuoShiJian" },
  [CY_PERSON_HEALTH] = { "health",
                         N_ ("Health"),
                         CY_KIND_CODE,
                         CY_FIELD_REPORT,
                         "health",
                         .width = 8,
                         .a_code = "A0127",
                         .lrmx = "JianKangZhuangKuang" },
  [CY_PERSON_TECH_TITLE] = { "tech_title",
                             N_ ("Professional title"),
                             CY_KIND_TEXT,
                             .width = 14,
                             .a_code = "A0196",
                             .lrmx = "ZhuanYeJiShuZhiWu" },
  [CY_PERSON_SPECIALTY] = { "specialty",
                            N_ ("Speciality"),
                            CY_KIND_TEXT,
                            .width = 16,
                            .a_code = "A0187A",
                            .lrmx = "ShuXiZhuanYeYouHeZhuanChang" },
  [CY_PERSON_PHONE] = { "phone",
                        N_ ("Phone"),
                        CY_KIND_TEXT,
                        CY_FIELD_SENSITIVE | CY_FIELD_FEEDS,
                        .width = 13 },
  [CY_PERSON_ADDRESS] = { "address",
                          N_ ("Address"),
                          CY_KIND_TEXT,
                          CY_FIELD_SENSITIVE,
                          .width = 26 },
  [CY_PERSON_SOURCE] = { "source", N_ ("Source"), CY_KIND_CODE, .of = "source", .width = 16 },
  [CY_PERSON_OCCUPATION] = { "occupation",
                             N_ ("Present post or occupation"),
                             CY_KIND_TEXT,
                             .width = 18,
                             .lrmx = "XianRenZhiWu" },
  [CY_PERSON_UNIT] = { "unit", N_ ("Village"), CY_KIND_REF, .of = "unit", .width = 14 },
  [CY_PERSON_RECOGNITION] = { "recognition",
                              N_ ("Findings of the file review"),
                              CY_KIND_LONG_TEXT,
                              .width = 24 },
  [CY_PERSON_PHOTO] = { "photo",
                        N_ ("Photo"),
                        CY_KIND_DIGEST,
                        CY_FIELD_HIDDEN,
                        .a_code = "A57",
                        .lrmx = "ZhaoPian" },
  [CY_PERSON_NOTE] = { "note", N_ ("Remarks"), CY_KIND_LONG_TEXT, .width = 20 },
  [CY_PERSON_SORT_PINYIN] = { "sort_pinyin",
                              N_ ("Order by pinyin"),
                              CY_KIND_TEXT,
                              CY_FIELD_DERIVED | CY_FIELD_HIDDEN },
  [CY_PERSON_SORT_STROKE] = { "sort_stroke",
                              N_ ("Order by strokes"),
                              CY_KIND_TEXT,
                              CY_FIELD_DERIVED | CY_FIELD_HIDDEN },
  [CY_PERSON_KEYS] = { "search_keys",
                       N_ ("Search keys"),
                       CY_KIND_LONG_TEXT,
                       CY_FIELD_DERIVED | CY_FIELD_HIDDEN },
  [CY_PERSON_POOL_STATE] = { "pool_state",
                             N_ ("State"),
                             CY_KIND_CODE,
                             CY_FIELD_DERIVED | CY_FIELD_HIDDEN,
                             "pool_state",
                             .width = 8 },
  [CY_PERSON_TIER] = { "tier",
                       N_ ("Tier"),
                       CY_KIND_CODE,
                       CY_FIELD_DERIVED | CY_FIELD_HIDDEN,
                       "tier",
                       .width = 10 },
  [CY_PERSON_MATURITY] = { "maturity",
                           N_ ("Maturity"),
                           CY_KIND_CODE,
                           CY_FIELD_DERIVED | CY_FIELD_HIDDEN,
                           "maturity",
                           .width = 10 },
  [CY_PERSON_EDUCATION] = { "education",
                            N_ ("Education"),
                            CY_KIND_CODE,
                            CY_FIELD_DERIVED | CY_FIELD_HIDDEN,
                            "education",
                            .width = 10 },
  [CY_PERSON_IN_POST] = { "in_post",
                          N_ ("Post in the village"),
                          CY_KIND_CODE,
                          CY_FIELD_DERIVED | CY_FIELD_HIDDEN,
                          "post_kind",
                          .width = 12 },
};

const CyEntity cy_person_entity = {
  .name = "person",
  .title = N_ ("Person"),
  .fields = fields,
  .n_fields = CY_PERSON_N_FIELDS,
  .order = "sort_pinyin,id",
  .refresh = refresh,
  .refresh_all = cy_person_keys_flush,
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_PERSON_N_FIELDS);

/* ---- What is derived ---- */

static void
derive_names (CyRecord *person)
{
  const char      *name = cy_record_get_text (person, CY_PERSON_NAME);
  const char      *pinyin = cy_record_get_text (person, CY_PERSON_PINYIN);
  g_autofree char *by_pinyin = cy_pinyin_sort_key (name, pinyin);
  g_autofree char *by_stroke = cy_stroke_sort_key (name);

  cy_record_set_text (person, CY_PERSON_SORT_PINYIN, by_pinyin);
  cy_record_set_text (person, CY_PERSON_SORT_STROKE, by_stroke);
}

/* Lower is more: codes of ZB64 rank by band, then the record that says it is the highest. */
static void
derive_education (CyRecord *person, GPtrArray *studies)
{
  const char *best = NULL;
  guint       best_rank = G_MAXUINT;

  for (guint i = 0; i < studies->len; i++)
    {
      CyRecord   *study = g_ptr_array_index (studies, i);
      const char *level = cy_record_get_text (study, CY_EDUCATION_LEVEL);
      guint       rank = cy_education_band (level) * 2;

      if (level == NULL || rank == CY_EDUCATION_UNKNOWN)
        continue;
      if (!cy_record_get_int (study, CY_EDUCATION_IS_HIGHEST))
        rank++;
      if (rank < best_rank || (rank == best_rank && strcmp (level, best) < 0))
        {
          best = level;
          best_rank = rank;
        }
    }
  cy_record_set_text (person, CY_PERSON_EDUCATION, best);
}

static gboolean
derive_pool (CyConn *conn, CyRecord *person, GError **error)
{
  CyValue  values[3] = { CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean read = cy_sql_get_values (conn,
                                     "SELECT state,tier,maturity FROM pool_entry WHERE person=?"
                                     " AND deleted IS NULL ORDER BY id DESC LIMIT 1",
                                     values,
                                     G_N_ELEMENTS (values),
                                     NULL,
                                     error,
                                     "i",
                                     cy_record_get_id (person));

  cy_record_set (person, CY_PERSON_POOL_STATE, &values[0]);
  cy_record_set (person, CY_PERSON_TIER, &values[1]);
  cy_record_set (person, CY_PERSON_MATURITY, &values[2]);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    cy_value_clear (&values[i]);

  return read;
}

static gboolean
derive_post (CyConn *conn, CyRecord *person, GError **error)
{
  g_auto (CyValue) title = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT title FROM post WHERE person=? AND deleted IS NULL"
                          " AND until IS NULL ORDER BY is_main DESC, since DESC LIMIT 1",
                          &title,
                          1,
                          NULL,
                          error,
                          "i",
                          cy_record_get_id (person)))
    return FALSE;
  cy_record_set (person, CY_PERSON_IN_POST, &title);

  return TRUE;
}

static gboolean
derive_parts (CyConn *conn, CyRecord *person, GError **error)
{
  g_autoptr (GPtrArray) studies =
    cy_mapper_load_parts (conn, CY_EDUCATION, cy_record_get_id (person), error);

  if (studies == NULL)
    return FALSE;
  derive_education (person, studies);

  return derive_pool (conn, person, error) && derive_post (conn, person, error);
}

static gboolean
refresh (CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);
  g_autoptr (CyRecord) before = person != NULL ? cy_record_copy (person) : NULL;

  if (person == NULL || !derive_parts (conn, person, error) ||
      !cy_person_keys_update (conn, person, error))
    return FALSE;
  derive_names (person);

  return cy_mapper_save_derived (conn, person, before, error);
}

/* ---- Finding ---- */

/**
 * cy_person_fill_from_id:
 * @person: a person
 *
 * Takes gender and date of birth from a good ID number, where they are not known yet. Source:
 * GB 11643, 4.1.
 *
 * Returns: whether anything was filled in
 */
gboolean
cy_person_fill_from_id (CyRecord *person)
{
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);
  gboolean    filled = FALSE;

  if (id == NULL || cy_idcard_check (id, CY_DATE_NONE) != CY_IDCARD_OK)
    return FALSE;
  if (!cy_record_has (person, CY_PERSON_GENDER))
    filled = cy_record_set_text (person, CY_PERSON_GENDER, cy_idcard_get_gender (id));
  if (!cy_record_has (person, CY_PERSON_BIRTH))
    filled |= cy_record_set_int (person, CY_PERSON_BIRTH, cy_idcard_get_birth (id));

  return filled;
}

/**
 * cy_person_find_by_id_number:
 * @conn: a connection
 * @id_number: 18 characters
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the person; %NULL without an error when there is none
 */
CyRecord *
cy_person_find_by_id_number (CyConn *conn, const char *id_number, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT id FROM person WHERE id_number=? AND deleted IS NULL ORDER BY id",
                       &id,
                       error,
                       "t",
                       id_number) ||
      id == 0)
    return NULL;

  return cy_mapper_load (conn, CY_PERSON, id, error);
}

/**
 * cy_person_find_by_name:
 * @conn: a connection
 * @name: full name
 * @birth: date of birth, compared to the month; 0 for any
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): ids of the living records of that name
 */
GArray *
cy_person_find_by_name (CyConn *conn, const char *name, gint64 birth, GError **error)
{
  return cy_sql_list_ids (conn,
                          "SELECT p.id FROM person_key k JOIN person p ON p.id=k.person"
                          " WHERE k.key=?1 AND p.name=?1 AND p.deleted IS NULL"
                          " AND (?2=0 OR p.birth/100=?2/100) ORDER BY p.id",
                          error,
                          "ti",
                          name,
                          birth);
}
