import 'element-plus/theme-chalk/base.css';
import './tokens.css';
import './layout.css';
