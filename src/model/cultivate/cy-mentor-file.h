/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mentor-list.h"

G_BEGIN_DECLS

/**
 * CyMentorFile:
 * @person: id
 * @name: of the person
 * @list: the person alone, when in the pool that day, and all mentors
 * @pairs: (element-type CyRecord): of #CY_MENTORING, the oldest first, ended or not
 * @mentors: (element-type CyRecord): of #CY_MENTOR, the one of each of @pairs
 * @talks: (element-type CyRecord): of #CY_TALK, the oldest first
 * @reports: (element-type CyRecord): of #CY_QUARTER_REPORT, the oldest first
 *
 * Everything about one person and those who guide him or her.
 */
typedef struct
{
  gint64        person;
  char         *name;
  CyMentorList *list;
  GPtrArray    *pairs;
  GPtrArray    *mentors;
  GPtrArray    *talks;
  GPtrArray    *reports;
} CyMentorFile;

CyMentorFile     *cy_mentor_file_load (CyConn *conn, const CyMentorArgs *args, GError **error);
const CyMentored *cy_mentor_file_get_person (const CyMentorFile *self);
void              cy_mentor_file_free (CyMentorFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyMentorFile, cy_mentor_file_free)

G_END_DECLS
