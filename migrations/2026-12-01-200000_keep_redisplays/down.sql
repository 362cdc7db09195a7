drop table redisplays;
