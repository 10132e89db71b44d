import { Injectable, RequestMethod, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { BootRefused, Registry } from '../registry.js';
import { ROUTE_ACTION, ROUTE_PUBLIC } from './decorators.js';

/** One route as its controller declares it. */
export interface RouteDeclaration {
  method: string;
  path: string;
  action: string | null;
  public: boolean;
  handler: string;
}

/** Refuses the boot where a route neither names its action nor says that it is public, or names an action nobody rules on. */
@Injectable()
export class RouteChecks implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly registry: Registry,
  ) {}

  onApplicationBootstrap(): void {
    const problems = this.routes().flatMap((route) => {
      const name = `${route.method} ${route.path} (${route.handler})`;
      if (!route.action && !route.public)
        return [`The route ${name} has no policy: give it an Action or make it Public.`];
      if (route.action && !this.registry.actions.has(route.action)) {
        return [`The route ${name} names the action ${route.action}, which no policy rules on.`];
      }
      return [];
    });
    if (problems.length > 0) throw new BootRefused(problems);
  }

  /** Every route of the application. */
  routes(): RouteDeclaration[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype: object = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routeOf(metatype as Type, prototype, name));
    });
  }

  private routeOf(controller: Type, prototype: object, name: string): RouteDeclaration[] {
    const handler = (prototype as Record<string, unknown>)[name] as () => unknown;
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const parts = [
      Reflect.getMetadata(PATH_METADATA, controller),
      Reflect.getMetadata(PATH_METADATA, handler),
    ];
    const path = `/${parts
      .flat()
      .filter((part) => part && part !== '/')
      .join('/')}`.replaceAll(/\/+/g, '/');
    return [
      {
        method: RequestMethod[method],
        path,
        action: this.reflector.get<string | undefined>(ROUTE_ACTION, handler) ?? null,
        public: this.reflector.get<string | undefined>(ROUTE_PUBLIC, handler) !== undefined,
        handler: `${controller.name}.${name}`,
      },
    ];
  }
}
