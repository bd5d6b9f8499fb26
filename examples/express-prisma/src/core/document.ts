/** The document that describes the API, for programs. */
import { createDocument, type CreateDocumentOptions } from 'zod-openapi';

import type { Paths } from './openapi.js';

/** Answers may get further properties one day: their schemas do not promise that there are no others. */
const promiseNothing: CreateDocumentOptions['override'] = ({ jsonSchema, io }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false)
    delete jsonSchema.additionalProperties;
  delete jsonSchema.propertyNames;
};

export const describeApi = (paths: Paths): object =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Bike workshop api',
        description: 'Keeps customers, bikes, repairs and parts.',
        version: '0.1.0',
      },
      paths,
    },
    { override: promiseNothing },
  );
