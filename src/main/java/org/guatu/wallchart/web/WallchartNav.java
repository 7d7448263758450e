package org.guatu.wallchart.web;

import java.util.function.Predicate;
import org.guatu.identity.Access;
import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.guatu.wallchart.OwnDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the wall's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WallchartNav {

  @Bean
  NavEntry homeEntry() {
    return new Home("今日总览", viewer -> !OwnDesk.isFor(viewer));
  }

  @Bean
  NavEntry ownEntry() {
    return new Home("我的工地和企业", OwnDesk::isFor);
  }

  /** The page that opens first: one address, a name for each audience. */
  private record Home(String title, Predicate<Access> audience) implements NavEntry {
    @Override
    public NavGroup group() {
      return NavGroup.DESK;
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public @Nullable Permission permission() {
      return null;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public boolean travels() {
      return true;
    }

    @Override
    public boolean isFor(Access viewer) {
      return audience.test(viewer);
    }
  }

  @Bean
  NavEntry alertsEntry() {
    return NavEntry.dated(NavGroup.DESK, "需要过问的事", AlertsPage.PATH, Permission.FIGURE_READ, 20);
  }

  @Bean
  NavEntry matrixEntry() {
    return NavEntry.dated(NavGroup.PROJECT, "重点工作矩阵", "/wallchart/matrix", Permission.PROJECT_READ, 60);
  }

  @Bean
  NavEntry wallEntry() {
    return NavEntry.dated(NavGroup.PROJECT, "指挥大屏", "/wall", Permission.FIGURE_READ, 70);
  }
}
