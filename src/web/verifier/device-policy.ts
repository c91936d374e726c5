/**
 * What pages may have of the reader's device: nothing, but the form its camera, and never a page of
 * others that shows it in a frame. https://www.w3.org/TR/permissions-policy/
 * @module
 */
import type { FastifyInstance, FastifyReply } from 'fastify'

const HEADER = 'permissions-policy'
const NOTHING = 'camera=(), microphone=(), geolocation=()'
const CAMERA = NOTHING.replace('camera=()', 'camera=(self)')

/** Every answer forbids all; called before the routes are registered. */
export function forbidDevices(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(HEADER, NOTHING)
  })
}

/** This answer is the page with the camera. */
export function allowCamera(reply: FastifyReply): FastifyReply {
  return reply.header(HEADER, CAMERA)
}
