def mixed(s): pass
