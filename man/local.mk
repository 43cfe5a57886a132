dist_man_MANS += \
	%D%/arenascope-model.7 \
	%D%/arenascope-scenario.5 \
	%D%/arenascope-trace.5
